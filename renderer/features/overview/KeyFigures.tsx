import type { Assessment } from '../../../core/report/types.ts';
import type { SnapshotSummary } from '../../db/records.ts';
import { useCallSiteView } from '../../state/call-site-view/store.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import styles from './KeyFigures.module.css';
import { type KeyFigure, keyFigures } from './key-figures.ts';

interface Props {
  readonly assessment: Assessment;
  readonly earlier: SnapshotSummary | null;
}

/** What stands behind each figure. */
const openFigure = (id: KeyFigure['id'], { hardest }: Assessment): void => {
  const { go, goToVendor } = useNavigation.getState();
  if (id === 'running') go('settings');
  else if (id === 'concentration') {
    useCallSiteView.getState().showOnly({ kind: 'call', lane: 'production' }, null);
    useCallSiteView.getState().setGrouping('vendor');
    go('call-sites');
  } else if (hardest) goToVendor(hardest.vendor);
};

export const KeyFigures = ({ assessment, earlier }: Props) => (
  <div className={styles.figures}>
    {keyFigures(assessment, earlier).map(({ id, label, value, unit, note }) => (
      <button key={id} type="button" className={styles.figure} onClick={() => openFigure(id, assessment)}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>
          {value} {unit !== '' && <span className={styles.unit}>{unit}</span>}
        </span>
        <span className={styles.note}>{note}</span>
      </button>
    ))}
  </div>
);
