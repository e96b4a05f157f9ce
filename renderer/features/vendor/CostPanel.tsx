import type { ExitCost, Range, WorkPackage } from '../../../core/cost/types.ts';
import { daysRange, hasEffort, likelyDays, moneyRange, rangeSeparator } from '../../../core/report/wording/amounts.ts';
import { packageLabels } from '../../../core/report/wording/labels.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import { Panel } from '../../ui/Panel.tsx';
import { PackageList } from '../../workspace/PackageList.tsx';
import styles from './CostPanel.module.css';

const lines = (range: Range): string => [range.low, range.likely, range.high].map(grouped).join(rangeSeparator);

const Total = ({ exit, targetName }: { readonly exit: ExitCost; readonly targetName: string | null }) => (
  <>
    <p className={styles.total}>
      <span className={styles.days}>{daysRange(exit.days)}</span>
      <span className={styles.money}>{moneyRange(exit.money)} · 80 % range</span>
    </p>
    <p className={styles.second}>
      {targetName === null ? 'Without a known target' : `Towards ${targetName}`} · second opinion from size alone:{' '}
      {counted(exit.secondOpinion.files, 'file')}, {lines(exit.secondOpinion.lines)} changed lines
    </p>
  </>
);

const widest = (packages: readonly WorkPackage[]): WorkPackage | undefined =>
  packages.toSorted((a, b) => b.varianceShare - a.varianceShare)[0];

const findingOf = (name: string, exit: ExitCost): string => {
  const wide = widest(exit.packages);
  const about = `Leaving ${name} would take about ${likelyDays(exit.days)}`;
  return wide ? `${about}; “${packageLabels[wide.id].toLowerCase()}” is the least certain part` : about;
};

interface Props {
  readonly name: string;
  readonly exit: ExitCost;
  readonly targetName: string | null;
}

/** What leaving would cost, by work package: range, share of the uncertainty, lines, figures and their sources. */
export const CostPanel = ({ name, exit, targetName }: Props) => {
  if (!hasEffort(exit))
    return (
      <Panel label="Cost to leave" finding={`No way to leave ${name} is known`}>
        {exit.remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </Panel>
    );
  return (
    <Panel label="Cost to leave" finding={findingOf(name, exit)}>
      <Total exit={exit} targetName={targetName} />
      <PackageList packages={exit.packages} factors={exit.breakdown?.factors ?? []} />
      {exit.remarks.length > 0 && (
        <ul className={styles.remarks}>
          {exit.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
