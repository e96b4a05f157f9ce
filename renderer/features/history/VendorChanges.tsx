import type { BeforeAfter, Cause, VendorDifference } from '../../../core/history/compare-numbers.ts';
import type { DifferenceReport } from '../../../core/report/history-types.ts';
import { metricLabels, packageLabels } from '../../../core/report/wording/labels.ts';
import { VendorName } from '../../ui/VendorName.tsx';
import { useJudged } from '../../workspace/context.ts';
import styles from './History.module.css';

const figure = (value: number | null, decimals: number): string =>
  value === null ? 'unknown' : value.toFixed(decimals).replace(/\.0$/, '');

const arrow = ({ before, after }: BeforeAfter, decimals: number): string => {
  const [from, to] = [before === null ? '–' : figure(before, decimals), after === null ? '–' : figure(after, decimals)];
  return from === to ? to : `${from} → ${to}`;
};

const strongest = 2;

const causeText = (causes: readonly Cause[], labels: Readonly<Record<string, string>>, unit: string): string[] =>
  causes
    .filter(({ by }) => Math.abs(by) >= 0.5)
    .slice(0, strongest)
    .map(({ id, by }) => `${labels[id] ?? id} ${by > 0 ? '+' : '−'}${figure(Math.abs(by), 1)}${unit}`);

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
        {vendors.map(({ vendor, calls, score, scoreCauses, days, daysCauses }) => (
          <tr key={vendor}>
            <td>
              <VendorName name={report.names[vendor] ?? vendor} slot={project.vendorSlots[vendor]} />
            </td>
            <td className={styles.number}>{arrow(calls, 0)}</td>
            <td className={styles.number}>{arrow(score, 0)}</td>
            <td className={styles.number}>{arrow(days, 1)}</td>
            <td>
              {[...causeText(scoreCauses, metricLabels, ' points'), ...causeText(daysCauses, packageLabels, ' h')].join(
                ', ',
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
