import { capitalised } from '../../base/text.ts';
import type { Metric } from '../../lockin/types.ts';
import type { Assessment, VendorAssessment } from '../types.ts';
import { alarmsIn, callsIn } from './alarms.ts';
import { hasEffort, likelyDays } from './amounts.ts';
import { metricCauses } from './labels.ts';
import { countedInWords, grouped, listed, noun, numberWord, percent } from './numbers.ts';

/** Points a metric adds to the score. */
export const pointsOf = ({ value, weight }: Metric): number => (value * weight) / 100;

/** The metric that adds most; the earlier one where two add as much. */
export const mainMetric = (vendor: VendorAssessment): Metric | null =>
  vendor.lockIn.metrics.reduce<Metric | null>(
    (best, metric) => (best === null || pointsOf(metric) > pointsOf(best) ? metric : best),
    null,
  );

/** Why a vendor binds, in the words of a table cell. */
export const mainCause = (vendor: VendorAssessment): string => {
  const metric = mainMetric(vendor);
  return metric === null || pointsOf(metric) === 0 ? 'nothing found that binds' : metricCauses[metric.id];
};

const likely = (vendor: VendorAssessment): number => vendor.exit.days.likely;

/** How many of the costliest vendors together hold more than half of all days. */
const holders = (vendors: readonly VendorAssessment[]): readonly VendorAssessment[] => {
  const sorted = vendors.toSorted((a, b) => likely(b) - likely(a));
  const half = sorted.reduce((sum, vendor) => sum + likely(vendor), 0) / 2;
  const held = (count: number): number => sorted.slice(0, count).reduce((sum, vendor) => sum + likely(vendor), 0);
  const index = sorted.findIndex((_, position) => held(position + 1) > half);
  return sorted.slice(0, index + 1);
};

/** Title of the vendor table. */
export const vendorsFinding = ({ vendors }: Assessment): string => {
  const [only] = vendors;
  if (only === undefined) return 'No vendor is used in production';
  if (vendors.length === 1)
    return hasEffort(only.exit)
      ? `${only.name} is the only vendor; leaving it would take about ${likelyDays(only.exit.days)}`
      : `${only.name} is the only vendor`;
  const most = holders(vendors);
  if (most.length === 0) return `No way to leave any of the ${numberWord(vendors.length)} is known`;
  if (most.length === 1) return `${most[0]?.name} alone holds most of the exit cost`;
  if (most.length * 2 > vendors.length)
    return `The exit cost is spread over ${countedInWords(vendors.length, 'vendor')}`;
  return `${capitalised(numberWord(most.length))} of ${numberWord(vendors.length)} hold most of the exit cost`;
};

/** Scores closer than this tell nothing apart: the sub-scores themselves are coarser. */
const tellingDifference = 15;

/** Title of the picture of lock-in against days. */
export const mapFinding = ({ vendors }: Assessment): string => {
  const byScore = vendors.toSorted((a, b) => b.lockIn.score - a.lockIn.score);
  const hardest = byScore[0];
  const easiest = byScore.at(-1);
  if (hardest === undefined || easiest === undefined) return 'No vendor is used in production';
  if (vendors.length === 1) return `${hardest.name} scores ${Math.round(hardest.lockIn.score)} of 100`;
  if (hardest.lockIn.score - easiest.lockIn.score < tellingDifference)
    return `${vendors.length === 2 ? 'Both' : `All ${numberWord(vendors.length)}`} bind about as much: ${Math.round(easiest.lockIn.score)} to ${Math.round(hardest.lockIn.score)} of 100`;
  return hardest.lockIn.score < 50
    ? `None binds hard; ${hardest.name} binds most`
    : `${easiest.name} is easy to leave, ${hardest.name} is not`;
};

/** Vendors that share the first place by production calls: one, or several with as many calls each. */
const leaders = ({ vendors }: Assessment): readonly VendorAssessment[] => {
  const most = Math.max(0, ...vendors.map(({ productionCalls }) => productionCalls));
  return vendors.filter(({ productionCalls }) => productionCalls === most && most > 0);
};

/** `fal`, or `each of four vendors` where several have as many calls. */
export const largestName = (assessment: Assessment): string => {
  const [first, ...more] = leaders(assessment);
  return more.length === 0 ? (first?.name ?? 'nobody') : `each of ${countedInWords(more.length + 1, 'vendor')}`;
};

/** Title of the chart of shares. */
export const shareFinding = (assessment: Assessment): string => {
  const { concentration, vendors } = assessment;
  if (concentration === null) return 'No production call was found';
  const name = largestName(assessment);
  if (vendors.filter((vendor) => vendor.productionCalls > 0).length === 1)
    return `Every production call goes to ${name}`;
  return `${percent(concentration.largestShare)} of production calls go to ${name}`;
};

/** Title of the alarms table. */
export const alarmsFinding = ({ alarms }: Assessment): string => {
  const off = alarmsIn(alarms, 'off');
  const now = off.length > 0 ? off : alarms.filter((alarm) => alarm.state === 'ending');
  if (now.length === 0) return 'Nothing in production is switched off or has an announced end';
  const without = now.filter((alarm) => alarm.nearest === null);
  const word = off.length > 0 ? 'switched off' : 'ending';
  const calls = countedInWords(callsIn(now), 'call');
  if (without.length === 0)
    return `${capitalised(calls)} to what is ${word}; ${now.length === 1 ? 'a living replacement is' : 'living replacements are'} known`;
  return `${capitalised(calls)} to what is ${word}; for ${listed(without.map((alarm) => alarm.subject))} no replacement is known`;
};

/** Title of the part on what was read. */
export const coverageFinding = ({ scan }: Assessment): string => {
  const { listed: total, read } = scan.coverage;
  if (total === 0) return 'The folder holds no file';
  const left = total - read;
  if (left === 0) return `${total === 1 ? 'The only file was' : `All ${grouped(total)} files were`} read`;
  return `${grouped(read)} of ${grouped(total)} files were read; ${grouped(left)} ${noun(left, 'was', 'were')} not, with reasons`;
};

/** Title of a vendor's chapter. */
export const vendorFinding = (vendor: VendorAssessment): string => {
  const off = alarmsIn(vendor.alarms, 'off');
  if (off.length > 0) return `${vendor.name}: ${countedInWords(callsIn(off), 'call')} to what is already switched off`;
  const effort = hasEffort(vendor.exit) ? `about ${likelyDays(vendor.exit.days)} to leave` : 'no way to leave is known';
  return `${vendor.name}: ${vendor.lockIn.band} lock-in, ${effort}`;
};

/** Words for the index, by the lines of the United States merger guidelines of 2023: 1 000 and 1 800. */
export const concentrationLevel = (hhi: number): string => (hhi >= 1800 ? 'high' : hhi >= 1000 ? 'moderate' : 'low');
