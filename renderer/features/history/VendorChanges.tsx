import type { BeforeAfter, VendorDifference } from '../../../core/history/compare-numbers.ts';
import type { DifferenceReport } from '../../../core/report/history-types.ts';
import { causesText } from '../../../core/report/wording/causes.ts';
import { VendorName } from '../../ui/VendorName.tsx';
import { useJudged } from '../../workspace/context.ts';
import styles from './History.module.css';

const figure = (value: number | null, decimals: number): string =>
  value === null ? 'unknown' : value.toFixed(decimals).replace(/\.0$/, '');

const arrow = ({ before, after }: BeforeAfter, decimals: number): string => {
  const [from, to] = [before === null ? '–' : figure(before, decimals), after === null ? '–' : figure(after, decimals)];
  return from === to ? to : `${from} → ${to}`;
};

const differs = ({ before, after }: BeforeAfter, step: number): boolean =>
  before === null || after === null ? before !== after : Math.abs(after - before) >= step;

/** Less than what the table shows is no change to a reader. */
const isSeen = ({ calls, score, days }: VendorDifference): boolean =>
  calls.before !== calls.after || differs(score, 0.5) || differs(days, 0.1);

/** Figures before and after, vendor by vendor, with what moved them. */
export const VendorChanges = ({ report }: { readonly report: DifferenceReport }) => {
  const { project } = useJudged();
  const vendors = report.difference.vendors.filter(isSeen);
  if (vendors.length === 0) return <p className={styles.muted}>No vendor changed its figures.</p>;
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">Vendor</th>
          <th scope="col" className={styles.number}>
            Calls
          </th>
          <th scope="col" className={styles.number}>
            Score
          </th>
          <th scope="col" className={styles.number}>
            Days to leave
          </th>
          <th scope="col">What moved it</th>
        </tr>
      </thead>
      <tbody>
        {vendors.map((one) => (
          <tr key={one.vendor}>
            <td>
              <VendorName name={report.names[one.vendor] ?? one.vendor} slot={project.vendorSlots[one.vendor]} />
            </td>
            <td className={styles.number}>{arrow(one.calls, 0)}</td>
            <td className={styles.number}>{arrow(one.score, 0)}</td>
            <td className={styles.number}>{arrow(one.days, 1)}</td>
            <td>{causesText(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
