import { capitalised } from '../../base/text.ts';
import type { Advice, Assessment } from '../types.ts';
import { alarmsIn, callsIn } from './alarms.ts';
import { effortParts, hasEffort, likelyDays } from './amounts.ts';
import { dayText } from './days.ts';
import { mainCause } from './findings.ts';
import { counted, countedInWords, hardSpace, noun, numberWord } from './numbers.ts';

export interface Step {
  readonly title: string;
  readonly detail: string;
}

const stepsShown = 3;

/** `73 → 58, 6 days less`: what one edit changes, as the model recomputed it. */
export const adviceEffect = (advice: Advice): string => {
  const [before, after] = [Math.round(advice.scoreBefore), Math.round(advice.scoreAfter)];
  const saved = advice.daysBefore - advice.daysAfter;
  const score = before === after ? null : `score ${before} to ${after}`;
  const days = saved < 0.05 ? null : `${likelyDays({ low: saved, likely: saved, high: saved })} less to leave`;
  return [score, days].filter(Boolean).join(', ') || 'no change of score or days';
};

/** `4 files, about 6 hours`: how much an edit is itself. */
export const adviceSize = ({ files, hours }: Advice): string =>
  `${counted(files, 'file')}, about ${effortParts(hours)[1]}${hardSpace}hours`;

const adviceStep = (advice: Advice, labels: Assessment['labels']): Step => ({
  title: `${labels.vendors[advice.vendor] ?? advice.vendor}: ${advice.title.charAt(0).toLowerCase()}${advice.title.slice(1)}`,
  detail: `(${adviceSize(advice)}): ${adviceEffect(advice)}.`,
});

const savedDays = ({ daysBefore, daysAfter }: Advice): number => daysBefore - daysAfter;

/** Every advice of the assessment, most days saved first. */
export const rankedAdvice = ({ vendors }: Assessment): readonly Advice[] =>
  vendors.flatMap((vendor) => vendor.advice).toSorted((a, b) => savedDays(b) - savedDays(a));

const moveSteps = ({ alarms, vendors, labels }: Assessment): Step[] =>
  alarms
    .filter((alarm) => alarm.state !== 'preview')
    .map((alarm) => {
      const vendor = vendors.find((one) => one.vendor === alarm.vendor);
      const name = labels.vendors[alarm.vendor] ?? alarm.vendor;
      const days =
        vendor !== undefined && hasEffort(vendor.exit) ? `about ${likelyDays(vendor.exit.days)}` : 'effort unknown';
      const when =
        alarm.state === 'off' ? 'already off' : alarm.day === null ? 'end announced' : `ends ${dayText(alarm.day)}`;
      return {
        title: alarm.nearest === null ? `Replace or remove ${name}` : `Move ${name} to ${alarm.nearest.name}`,
        detail: `(${counted(alarm.calls || alarm.findings.length, alarm.calls > 0 ? 'call' : 'reference')}, ${when}): ${days}.`,
      };
    });

const watchStep = ({ hardest }: Assessment): Step[] =>
  hardest === null
    ? []
    : [
        {
          title: `Keep ${hardest.name} from growing`,
          detail: `(${Math.round(hardest.lockIn.score)} of 100): ${mainCause(hardest)}.`,
        },
      ];

/** What to do first: move what is broken, then the edits that save most, then watch the hardest. At most three. */
export const firstSteps = (assessment: Assessment): readonly Step[] =>
  [
    ...moveSteps(assessment),
    ...rankedAdvice(assessment).map((advice) => adviceStep(advice, assessment.labels)),
    ...watchStep(assessment),
  ].slice(0, stepsShown);

/** Title over the first steps. */
export const adviceFinding = (assessment: Assessment): string => {
  const off = alarmsIn(assessment.alarms, 'off');
  if (off.length > 0) {
    const count = callsIn(off);
    return count === 0
      ? 'Replace what is already switched off'
      : `Move the ${count === 1 ? 'call' : `${numberWord(count)} calls`} that ${noun(count, 'is', 'are')} already broken`;
  }
  const advice = rankedAdvice(assessment).slice(0, stepsShown);
  const saved = advice.reduce((sum, one) => sum + savedDays(one), 0);
  if (saved >= 1)
    return `${capitalised(countedInWords(advice.length, 'edit'))} ${noun(advice.length, 'takes', 'take')} ${Math.round(saved)}${hardSpace}days off the exit cost`;
  return 'Nothing is urgent; keep it that way';
};
