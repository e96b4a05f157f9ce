import { capitalised } from '../../base/text.ts';
import type { Alarm, Assessment } from '../types.ts';
import { alarmsIn, callsIn } from './alarms.ts';
import { hasEffort, likelyDays } from './amounts.ts';
import { dayText } from './days.ts';
import { largestName } from './findings.ts';
import { countedInWords, grouped, noun, percent } from './numbers.ts';

const services = (alarms: readonly Alarm[]): number =>
  new Set(alarms.map((alarm) => `${alarm.vendor} ${alarm.models.join()}`)).size;

const subject = (alarms: readonly Alarm[]): string => {
  const calls = callsIn(alarms);
  const references = alarms.reduce((sum, alarm) => sum + alarm.findings.length, 0);
  const [count, word] = calls > 0 ? [calls, 'call'] : [references, 'reference'];
  return `${countedInWords(count, word)} in production ${noun(count, 'reaches', 'reach')} ${noun(services(alarms), 'a service', 'services')}`;
};

const offClause = (alarms: readonly Alarm[]): string =>
  `${subject(alarms)} that ${noun(services(alarms), 'is', 'are')} already switched off`;

const endingClause = (alarms: readonly Alarm[]): string => {
  const first = alarms[0]?.day ?? null;
  const day =
    first === null
      ? 'with an announced end'
      : `that ${noun(services(alarms), `ends on ${dayText(first)}`, `end from ${dayText(first)} on`)}`;
  return `${subject(alarms)} ${day}`;
};

const alarmClause = ({ alarms }: Assessment): string | null => {
  const off = alarmsIn(alarms, 'off');
  if (off.length > 0) return offClause(off);
  const ending = alarmsIn(alarms, 'ending');
  return ending.length > 0 ? endingClause(ending) : null;
};

const leavingClause = ({ hardest, vendors }: Assessment): string | null => {
  if (hardest === null) return null;
  if (!hasEffort(hardest.exit)) return `no way to leave ${hardest.name} is known`;
  const who = vendors.length > 1 ? `${hardest.name}, the most binding vendor,` : hardest.name;
  return `leaving ${who} would take about ${likelyDays(hardest.exit.days)}`;
};

const usageClause = ({ vendors }: Assessment): string =>
  vendors.length === 1
    ? `${vendors[0]?.name} is the only video vendor in production`
    : `${countedInWords(vendors.length, 'video vendor')} ${noun(vendors.length, 'is', 'are')} in use and none of them is known to end`;

/** The finding of the whole scan in one sentence, alarms first. */
export const headline = (assessment: Assessment): string => {
  if (assessment.vendors.length === 0)
    return assessment.scan.coverage.read === 0
      ? 'No file was read, so nothing can be said about video vendors.'
      : 'No video vendor is used by the production code that was read.';
  const first = alarmClause(assessment) ?? usageClause(assessment);
  return `${capitalised([first, leavingClause(assessment)].filter(Boolean).join('; '))}.`;
};

const readClause = ({ scan, productionCalls, vendors }: Assessment): string => {
  const { read, listed } = scan.coverage;
  const all = read === 1 ? 'the only file' : `all ${grouped(read)} files`;
  const files = read === listed ? all : `${grouped(read)} of ${grouped(listed)} files`;
  if (vendors.length === 0) return `We read ${files} and found no production code that names or calls a video vendor.`;
  return `We read ${files} and found ${countedInWords(productionCalls, 'production call')} to ${countedInWords(vendors.length, 'video vendor')}.`;
};

const shareClause = (assessment: Assessment): string | null => {
  const { concentration, vendors } = assessment;
  if (concentration === null || vendors.length < 2) return null;
  const name = largestName(assessment);
  const hardest = vendors[0];
  const most = `${percent(concentration.largestShare)} of the calls go to ${name}`;
  if (hardest === undefined) return `${most}.`;
  return hardest.name === name
    ? `${most}, which is also the hardest to leave.`
    : `${most}; the hardest to leave is ${hardest.name}.`;
};

const testClause = ({ testCalls }: Assessment): string | null =>
  testCalls === 0
    ? null
    : `${capitalised(countedInWords(testCalls, 'call'))} in tests ${noun(testCalls, 'is', 'are')} not counted.`;

const spreadClause = ({ hardest }: Assessment): string | null =>
  hardest === null ? null : `Its evidence stands in ${countedInWords(hardest.productionFiles, 'production file')}.`;

/** The paragraph under the headline: what was read, what was found, where it goes. */
export const lead = (assessment: Assessment): string =>
  [
    readClause(assessment),
    shareClause(assessment),
    assessment.vendors.length > 1 ? spreadClause(assessment) : null,
    assessment.vendors.length === 0 ? testClause(assessment) : null,
  ]
    .filter(Boolean)
    .join(' ');
