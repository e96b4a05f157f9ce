import { capitalised } from '../../../core/base/text.ts';
import type { Advice, VendorAssessment } from '../../../core/report/types.ts';
import { counted, noun, numberWord } from '../../../core/report/wording/numbers.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './AdvicePanel.module.css';

const shown = 4;

const daysSaved = ({ daysBefore, daysAfter }: Advice): number => Math.max(0, daysBefore - daysAfter);

/** The strongest edits over all vendors. */
const strongest = (vendors: readonly VendorAssessment[]): readonly Advice[] =>
  vendors
    .flatMap(({ advice }) => advice)
    .toSorted((a, b) => daysSaved(b) - daysSaved(a) || b.scoreBefore - b.scoreAfter - (a.scoreBefore - a.scoreAfter))
    .slice(0, shown);

const days = (value: number): string => (value >= 5 ? String(Math.round(value)) : value.toFixed(1));

const finding = (advice: readonly Advice[]): string => {
  const saved = Math.round(advice.reduce((sum, one) => sum + daysSaved(one), 0));
  if (advice.length === 0) return 'No edit is known that would lower the exit cost';
  const edits = `${capitalised(numberWord(advice.length))} ${noun(advice.length, 'edit', 'edits')}`;
  return saved < 1
    ? `${edits} would lower the scores`
    : `${edits} would take about ${counted(saved, 'day')} off the exit cost`;
};

/** What would lower score and exit cost most, with the effect recomputed by the model. */
export const AdvicePanel = ({ vendors }: { readonly vendors: readonly VendorAssessment[] }) => {
  const goToVendor = useNavigation((state) => state.goToVendor);
  const advice = strongest(vendors);
  const nameOf = (id: string): string => vendors.find(({ vendor }) => vendor === id)?.name ?? id;
  return (
    <Panel label="Cheapest unlock" finding={finding(advice)}>
      <ul className={styles.list}>
        {advice.map((one) => (
          <li key={`${one.vendor} ${one.id}`}>
            <button type="button" className={styles.item} onClick={() => goToVendor(one.vendor)}>
              <span>
                <b>{one.title}</b>
                <br />
                <span className={styles.muted}>
                  {nameOf(one.vendor)} · {counted(one.files, 'file')}
                </span>
              </span>
              <span className={styles.effect}>
                {daysSaved(one) > 0 ? `−${days(daysSaved(one))} days` : 'same days'}
                <br />
                <span className={styles.muted}>
                  {Math.round(one.scoreBefore)} → {Math.round(one.scoreAfter)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
