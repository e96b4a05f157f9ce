import type { RunCost } from '../../../core/cost/types.ts';
import { moneyText } from '../../../core/report/wording/amounts.ts';
import { grouped } from '../../../core/report/wording/numbers.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { Button } from '../../ui/Button.tsx';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { openLine } from '../../workspace/open.ts';
import styles from './RunCostPanel.module.css';

const finding = ({ amount, range }: RunCost): string => {
  if (amount) return `${moneyText(amount)} a month at your volumes`;
  return range ? `Between ${moneyText(range.low)} and ${moneyText(range.high)} a month` : 'Running cost unknown';
};

type Line = RunCost['lines'][number];

const formula = ({ volume, unit, unitPrice }: Line): string =>
  [
    volume === null ? 'volume unknown' : `${grouped(volume)} × ${unit}`,
    unitPrice === null ? 'price unknown' : `${moneyText(unitPrice)} each`,
  ].join(' · ');

/** What a month costs, line by line, and why a part is unknown. */
export const RunCostPanel = ({ runCost }: { readonly runCost: RunCost }) => {
  const go = useNavigation((state) => state.go);
  const settings = (): void => go('settings');
  return (
    <Panel label="Running cost" finding={finding(runCost)} action={<Button onClick={settings}>Volumes</Button>}>
      <ul className={styles.lines}>
        {runCost.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <li key={index}>
            <b>{line.model ?? 'any model'}</b> <span className={styles.muted}>{formula(line)}</span>
            {line.evidence.length > 0 && (
              <EvidenceList evidence={line.evidence} onOpenCode={openLine} onOpenSettings={settings} />
            )}
          </li>
        ))}
      </ul>
      {runCost.unknown.map((reason) => (
        <p key={reason} className={styles.muted}>
          {reason}
        </p>
      ))}
    </Panel>
  );
};
