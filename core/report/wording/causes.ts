import type { Cause, VendorDifference } from '../../history/compare-numbers.ts';
import { metricLabels, packageLabels } from './labels.ts';

const strongest = 2;
/** Less than this many points or hours is no cause to name. */
const least = 0.5;

const figure = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

const namedCauses = (causes: readonly Cause[], labels: Readonly<Record<string, string>>, unit: string): string[] =>
  causes
    .filter(({ by }) => Math.abs(by) >= least)
    .slice(0, strongest)
    .map(({ id, by }) => `${labels[id] ?? id} ${by > 0 ? '+' : '\u2212'}${figure(Math.abs(by))} ${unit}`);

/** What moved the score most, in points, and what moved the cost most, in hours: `spread +1.4 points, Change the code +7 h`. */
export const causesText = ({ scoreCauses, daysCauses }: VendorDifference): string =>
  [...namedCauses(scoreCauses, metricLabels, 'points'), ...namedCauses(daysCauses, packageLabels, 'h')].join(', ');
