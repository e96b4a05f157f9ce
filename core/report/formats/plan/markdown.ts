import type { LegOutcome, WorkItem } from '../../../cost/scenario/types.ts';
import type { PlanReport } from '../../plan-types.ts';
import { daysRange, moneyRange, runCostText } from '../../wording/amounts.ts';
import { dayText } from '../../wording/days.ts';
import { counted } from '../../wording/numbers.ts';
import { differenceText, effortFinding, monthsRange, plannedLabels } from '../../wording/plan.ts';
import { code, plain, table } from '../markdown-text.ts';

const nameIn = ({ labels }: PlanReport, vendor: string | null): string =>
  vendor === null ? 'nowhere yet' : (labels.vendors[vendor] ?? vendor);

const legRow = (plan: PlanReport, { leg, exit, runCostBefore, runCostAfter, payback }: LegOutcome): string[] => [
  plain(nameIn(plan, leg.from)),
  plain(nameIn(plan, leg.to)),
  exit === null ? 'not worked out' : daysRange(exit.days),
  runCostText(runCostBefore),
  runCostAfter === null ? 'unknown' : runCostText(runCostAfter),
  differenceText(payback),
  payback?.months ? monthsRange(payback.months) : plain(payback?.explanation ?? 'unknown'),
];

const hoursText = (hours: number): string => `${hours.toFixed(hours < 10 ? 1 : 0)} h`;

const item = ({ title, hours, places }: WorkItem): string[] => [
  `- [ ] ${plain(title)}, about ${hoursText(hours)}`,
  ...places.map(({ path, line, text }) => `  - ${code(`${path}:${line}`)} ${code(text)}`),
];

const packagesOf = (items: readonly WorkItem[]): readonly (readonly [string, readonly WorkItem[]])[] => {
  const groups = new Map<string, WorkItem[]>();
  for (const one of items) groups.set(one.package, [...(groups.get(one.package) ?? []), one]);
  return [...groups];
};

const work = (plan: PlanReport, { leg }: LegOutcome): string[] => {
  const items = plan.outcome.workItems.filter(({ from }) => from === leg.from);
  if (items.length === 0) return [];
  return [
    `## ${plain(nameIn(plan, leg.from))} to ${plain(nameIn(plan, leg.to))}: ${counted(items.length, 'work item')}`,
    '',
    ...packagesOf(items).flatMap(([id, own]) => [
      `### ${plannedLabels[id as WorkItem['package']]}`, // as: the key came from a work item
      '',
      ...own.flatMap(item),
      '',
    ]),
  ];
};

const gaps = ({ outcome, labels }: PlanReport): string[] =>
  outcome.gaps.length === 0
    ? []
    : [
        '## Gaps',
        '',
        ...outcome.gaps.map(
          ({ subject, reason, kind }) =>
            `- ${plain(labels.capabilities[subject] ?? subject)} (${kind}): ${plain(reason)}`,
        ),
        '',
      ];

/** A plan as Markdown for a tracker or a wiki: ranges, money, gaps, and the work as a list to tick. */
export const planMarkdown = (plan: PlanReport): string => {
  const { title, today, outcome } = plan;
  return [
    `# ${plain(title)}`,
    '',
    `${effortFinding(outcome)}. ${daysRange(outcome.days)}, ${moneyRange(outcome.money)} (80 % range, low – likely – high).`,
    '',
    ...table(
      ['Leave', 'Go to', 'Days', 'A month now', 'A month there', 'Difference', 'Payback'],
      outcome.legs.map((leg) => legRow(plan, leg)),
    ),
    '',
    ...gaps(plan),
    ...outcome.legs.flatMap((leg) => work(plan, leg)),
    ...outcome.remarks.map((remark) => `- ${plain(remark)}`),
    '',
    `Worked out ${dayText(today)}. Hours are likely values with the team factor.`,
    '',
  ].join('\n');
};
