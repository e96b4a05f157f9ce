import type { VendorId } from '../../../core/catalog/schema.ts';
import { isTold } from '../../../core/report/formats/history/difference-lines.ts';
import type { DifferenceReport } from '../../../core/report/history-types.ts';
import { counted } from '../../../core/report/wording/numbers.ts';
import { slotColour } from '../../ui/slot-colour.ts';
import { VendorName } from '../../ui/VendorName.tsx';
import { useJudged } from '../../workspace/context.ts';
import styles from './VendorBars.module.css';

interface Flow {
  readonly vendor: VendorId;
  readonly came: number;
  readonly went: number;
}

/** Production calls that each vendor won and lost; a call that asks another vendor now is one of both. */
export const flowsOf = ({ difference }: DifferenceReport): readonly Flow[] => {
  const flows = new Map<VendorId, { came: number; went: number }>();
  const of = (vendor: VendorId) => {
    const flow = flows.get(vendor) ?? { came: 0, went: 0 };
    flows.set(vendor, flow);
    return flow;
  };
  for (const { finding } of difference.added) if (isTold(finding)) of(finding.finding.vendor).came += 1;
  for (const one of difference.removed) if (isTold(one)) of(one.finding.vendor).went += 1;
  for (const { before, after, change } of difference.changed) {
    if (change !== 'vendor' || !isTold(after)) continue;
    of(before.finding.vendor).went += 1;
    of(after.finding.vendor).came += 1;
  }
  return [...flows]
    .map(([vendor, flow]) => ({ vendor, ...flow }))
    .sort((a, b) => b.came - b.went - (a.came - a.went) || (a.vendor < b.vendor ? -1 : 1));
};

const share = (value: number, most: number): string => `${(100 * value) / most}%`;

/** What went to the left, what came to the right, a vendor a line. */
export const VendorBars = ({ report }: { readonly report: DifferenceReport }) => {
  const { project } = useJudged();
  const flows = flowsOf(report);
  const most = Math.max(1, ...flows.flatMap(({ came, went }) => [came, went]));
  if (flows.length === 0) return null;
  return (
    <figure className={styles.bars} aria-label="Production calls that came and went, by vendor">
      <div className={styles.head} aria-hidden="true">
        <span />
        <span className={styles.left}>went</span>
        <span>came</span>
      </div>
      {flows.map(({ vendor, came, went }) => (
        <div key={vendor} className={styles.row}>
          <VendorName name={report.names[vendor] ?? vendor} slot={project.vendorSlots[vendor]} />
          <span className={styles.left}>
            {went > 0 && <span className={styles.number}>−{went}</span>}
            <span className={styles.went} style={{ inlineSize: share(went, most) }} />
          </span>
          <span className={styles.right}>
            <span
              className={styles.came}
              style={{ inlineSize: share(came, most), background: `var(${slotColour(project.vendorSlots[vendor])})` }}
            />
            {came > 0 && <span className={styles.number}>+{came}</span>}
          </span>
          <span className="visually-hidden">
            {counted(came, 'call')} came, {counted(went, 'call')} went
          </span>
        </div>
      ))}
    </figure>
  );
};
