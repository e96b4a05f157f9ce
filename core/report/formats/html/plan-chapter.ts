import type { LegOutcome, ScenarioOutcome, WorkItem } from '../../../cost/scenario/types.ts';
import type { PlanReport } from '../../plan-types.ts';
import { moneyRange, runCostText } from '../../wording/amounts.ts';
import { type DerivationStep, effortDerivation, paybackDerivation } from '../../wording/derivation.ts';
import { counted, hardSpace, percent } from '../../wording/numbers.ts';
import {
  differenceText,
  effortFinding,
  monthsRange,
  narrowing,
  plannedLabels,
  sharedSentence,
} from '../../wording/plan.ts';
import { rangeFigures, rangeMark } from './marks.ts';
import { breakableText, html, type Markup, nothing } from './markup.ts';
import { placesUpTo } from './places.ts';

const openGaps = ({ gaps }: ScenarioOutcome): number => gaps.filter(({ kind }) => kind !== 'dropped').length;

const verdictWords = { fits: 'fit', map: 'to map', impossible: 'impossible', unknown: 'unknown' } as const;

const callsOf = ({ legs }: ScenarioOutcome): string => {
  const calls = legs.flatMap(({ exit }) => exit?.breakdown.calls ?? []);
  const count = (verdict: string): number =>
    calls.filter((call) => call.verdict === verdict).reduce((sum, { sites }) => sum + sites.length, 0);
  const parts = (['fits', 'map', 'impossible', 'unknown'] as const)
    .map((verdict) => ({ verdict, calls: count(verdict) }))
    .filter(({ calls: some }) => some > 0);
  return parts.length === 0
    ? 'none judged'
    : parts.map(({ verdict, calls: some }) => `${some} ${verdictWords[verdict]}`).join(', ');
};

const paybackOf = ({ payback }: LegOutcome): string =>
  payback?.months ? monthsRange(payback.months) : payback?.perMonth ? 'does not pay back' : 'unknown';

const perLeg = ({ legs }: ScenarioOutcome, show: (leg: LegOutcome) => string): Markup =>
  html`${legs.map((leg, index) => html`${index > 0 ? html`<br>` : null}${show(leg)}`)}`;

const comparedRow = ({ title, outcome }: PlanReport, most: number): Markup => html`<tr>
<th scope="row">${title}</th><td class="nowrap">${rangeMark(outcome.days, most, 56)}${rangeFigures(outcome.days)}</td>
<td>${moneyRange(outcome.money)}</td><td>${callsOf(outcome)}</td><td class="n">${openGaps(outcome)}</td>
<td>${perLeg(outcome, ({ payback }) => differenceText(payback))}</td><td>${perLeg(outcome, paybackOf)}</td></tr>`;

const sideBySide = (plans: readonly PlanReport[]): Markup => {
  const most = Math.max(...plans.map(({ outcome }) => outcome.days.high));
  return html`<table class="fixed"><colgroup><col style="width:22%"><col style="width:18%"><col style="width:16%"><col style="width:13%"><col style="width:6%"><col style="width:14%"><col></colgroup><thead><tr><th scope="col">Plan</th><th scope="col">Days, 80 % range</th><th scope="col">Cost of the work</th><th scope="col">Your calls there</th><th scope="col" class="n">Gaps</th><th scope="col">A month</th><th scope="col">Payback</th></tr></thead>
<tbody>${plans.map((plan) => comparedRow(plan, most))}</tbody></table>`;
};

const gapList = ({ outcome, labels }: PlanReport): Markup =>
  outcome.gaps.length === 0
    ? html`<p>No gap is known.</p>`
    : html`<ul>${outcome.gaps.map(
        ({ subject, reason, kind }) =>
          html`<li><b>${breakableText(labels.capabilities[subject] ?? subject)}</b> (${kind}): ${breakableText(reason)}</li>`,
      )}</ul>`;

const narrowingList = ({ sensitivity, sharedVariance }: ScenarioOutcome): Markup =>
  html`<ul>${sensitivity
    .slice(0, 5)
    .map(
      ({ package: id, share }) => html`<li><b>${plannedLabels[id]}, ${percent(share)}.</b> ${narrowing[id]}</li>`,
    )}</ul><p class="muted">${sharedSentence(sharedVariance)}</p>`;

const monthPart = ({ outcome, labels }: PlanReport): Markup =>
  html`${outcome.legs.map(
    ({ leg, runCostBefore, runCostAfter, payback }) =>
      html`<p>${labels.vendors[leg.from] ?? leg.from}: ${runCostText(runCostBefore)} a month now, ${runCostAfter === null ? 'unknown' : runCostText(runCostAfter)} then; difference ${differenceText(payback)}. ${payback?.explanation ?? ''}</p>`,
  )}`;

const steps = (found: readonly DerivationStep[]): Markup =>
  html`<ol>${found.map(({ label, text }) => html`<li><b>${label}.</b> ${breakableText(text)}</li>`)}</ol>`;

/** Every figure of the plan by hand: from packages and coefficients to hours, days and money, and from prices to payback. */
const howWorkedOut = ({ outcome, settings, labels }: PlanReport): Markup =>
  outcome.hours.high === 0
    ? nothing
    : html`<div class="block"><h4>How the figures are worked out</h4>${steps(effortDerivation(outcome, settings))}${outcome.legs.map(
        (leg) => {
          const found = paybackDerivation(leg, settings);
          return found.length === 0
            ? null
            : html`<p>${labels.vendors[leg.leg.from] ?? leg.leg.from}, running cost:</p>${steps(found)}`;
        },
      )}</div>`;

const workRow = (item: WorkItem): Markup =>
  html`<tr><td>${plannedLabels[item.package]}</td><td>${breakableText(item.title)}</td><td class="n nowrap">${item.hours.toFixed(item.hours < 10 ? 1 : 0)}${hardSpace}h</td><td>${placesUpTo(item.places, 3)}</td></tr>`;

const work = ({
  outcome,
}: PlanReport): Markup => html`<div class="block"><h4>${counted(outcome.workItems.length, 'work item')}</h4>
<table class="fixed"><colgroup><col style="width:18%"><col style="width:38%"><col style="width:9%"><col></colgroup><thead><tr><th scope="col">Package</th><th scope="col">What to do</th><th scope="col" class="n">Likely</th><th scope="col">Lines</th></tr></thead><tbody>${outcome.workItems.map(workRow)}</tbody></table></div>`;

const inFull = (plan: PlanReport): Markup => {
  const { title, outcome } = plan;
  return html`<article class="vendor"><h3>${title}</h3><p><b>${effortFinding(outcome)}.</b> ${rangeFigures(outcome.days)} days, ${moneyRange(outcome.money)}; low, likely and high of an 80 % range.</p>
<div class="block keep"><h4>Running cost and payback</h4>${monthPart(plan)}</div>
<div class="block keep"><h4>Gaps</h4>${gapList(plan)}</div>
<div class="block keep"><h4>What would narrow the range</h4>${narrowingList(outcome)}</div>
${howWorkedOut(plan)}
${work(plan)}
${outcome.remarks.length === 0 ? null : html`<div class="remarks"><ul>${outcome.remarks.map((remark) => html`<li>${breakableText(remark)}</li>`)}</ul></div>`}</article>`;
};

const findingOf = (plans: readonly PlanReport[]): string => {
  const [quickest] = plans.toSorted((a, b) => a.outcome.days.likely - b.outcome.days.likely);
  if (quickest === undefined) return '';
  return plans.length === 1
    ? `${quickest.title}: ${effortFinding(quickest.outcome).toLowerCase()}`
    : `Of ${plans.length} plans, “${quickest.title}” takes least`;
};

/** Plans side by side and each in full: effort, running cost, gaps, what would narrow the range, and the work. */
export const planChapter = (plans: readonly PlanReport[]): Markup =>
  plans.length === 0
    ? nothing
    : html`
<section class="chapter" id="plan">
<p class="label">Plan</p>
<h2>${findingOf(plans)}</h2>
${sideBySide(plans)}
${plans.map(inFull)}
</section>`;
