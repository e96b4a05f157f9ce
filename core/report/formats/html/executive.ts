import type { Alarm, Assessment, VendorAssessment } from '../../types.ts';
import { alarmsIn, callsIn } from '../../wording/alarms.ts';
import { daysRange, hasEffort, moneyRange, rateText, runCostText } from '../../wording/amounts.ts';
import { dayText } from '../../wording/days.ts';
import { alarmsFinding, concentrationLevel, largestName, mainCause, vendorsFinding } from '../../wording/findings.ts';
import { adviceFinding, firstSteps } from '../../wording/first-steps.ts';
import { headline, lead } from '../../wording/headline.ts';
import { counted, grouped, listedUpTo, percent } from '../../wording/numbers.ts';
import { sureness } from '../../wording/sureness.ts';
import { alarmTable } from './alarm-table.ts';
import { ofHundred, rangeFigures, rangeMark } from './marks.ts';
import { html, joined, type Markup, nothing } from './markup.ts';
import type { Chapter, Page } from './page.ts';

/** Rows that fit on one page beside everything else; the chapters show all. */
const alarmsShown = 3;
const vendorsBeside = [12, 7, 6, 4] as const;

const vendorsShown = (alarms: number): number => vendorsBeside[Math.min(alarms, alarmsShown)] ?? 4;

/** The alarms of the first page: what is off today, else what is going to end. */
const pressing = ({ alarms }: Assessment): readonly Alarm[] => {
  const off = alarmsIn(alarms, 'off');
  return off.length > 0 ? off : alarmsIn(alarms, 'ending');
};

const figure = (label: string, value: Markup | string, note: string, red = false): Markup =>
  html`<div><dt>${label}</dt><dd class="figure${red ? ' red' : ''}">${value}</dd><dd class="note">${note}</dd></div>`;

const brokenFigure = (assessment: Assessment): Markup => {
  const off = alarmsIn(assessment.alarms, 'off');
  if (off.length === 0) {
    const ending = alarmsIn(assessment.alarms, 'ending');
    const first = ending[0];
    return figure(
      'Broken today',
      'nothing',
      first === undefined
        ? 'no announced end is known'
        : `${first.subject} ends ${first.day === null ? 'on a day not given' : dayText(first.day)}`,
    );
  }
  const parts = off.map(
    (alarm) => `${assessment.labels.vendors[alarm.vendor] ?? alarm.vendor} ${alarm.calls || alarm.findings.length}`,
  );
  const calls = callsIn(off);
  const references = off.reduce((sum, alarm) => sum + alarm.findings.length, 0);
  return figure(
    'Broken today',
    calls > 0 ? counted(calls, 'call') : counted(references, 'reference'),
    listedUpTo(parts, 3),
    true,
  );
};

const concentrationFigure = (assessment: Assessment): Markup => {
  const { concentration } = assessment;
  return concentration === null
    ? figure('Concentration', 'none', 'no production call was found')
    : figure(
        'Concentration',
        percent(concentration.largestShare),
        `of calls go to ${largestName(assessment)}; HHI ${grouped(concentration.hhi)}, ${concentrationLevel(concentration.hhi)}`,
      );
};

const leavingFigures = ({ hardest, settings }: Assessment): Markup => {
  if (hardest === null)
    return html`${figure('Hardest to leave', 'none', 'no vendor in production')}${figure('Leaving it', 'nothing', 'nothing to leave')}`;
  const effort = hasEffort(hardest.exit)
    ? figure(
        'Leaving it',
        daysRange(hardest.exit.days),
        `${moneyRange(hardest.exit.money)} ${rateText(settings)}; 80 % range`,
      )
    : figure('Leaving it', 'unknown', 'the catalogue knows no target');
  return html`${figure('Hardest to leave', ofHundred(hardest.lockIn.score), `${hardest.name}, ${hardest.lockIn.band}`)}${effort}`;
};

const broken = (page: Page): Markup => {
  const { alarms } = page.assessment;
  const shown = pressing(page.assessment).slice(0, alarmsShown);
  if (shown.length === 0) return nothing;
  const isOff = shown[0]?.state === 'off';
  const rest = alarms.length - shown.length;
  return html`<section class="block"><p class="label">${isOff ? 'What is broken, and where' : 'What ends, and where'}</p><h2>${alarmsFinding(page.assessment)}</h2>
${alarmTable(shown, page, isOff ? 'Off since' : 'Ends on', 'brief')}
${rest > 0 ? html`<p class="more">${counted(rest, 'more alarm')} in the next chapter.</p>` : null}</section>`;
};

const vendorRow = (vendor: VendorAssessment, most: number): Markup =>
  html`<tr><th scope="row">${vendor.name}</th><td class="n">${grouped(vendor.productionCalls)}</td><td class="n">${grouped(vendor.productionFiles)}</td><td class="n"><b>${Math.round(vendor.lockIn.score)}</b></td><td>${mainCause(vendor)}</td><td class="nowrap">${hasEffort(vendor.exit) ? html`${rangeMark(vendor.exit.days, most, 92)}${rangeFigures(vendor.exit.days)}` : 'unknown'}</td><td class="n">${runCostText(vendor.runCost)}</td></tr>`;

const byLockIn = ({ assessment }: Page): Markup => {
  const { vendors } = assessment;
  if (vendors.length === 0) return nothing;
  const most = Math.max(...vendors.map((vendor) => vendor.exit.days.high));
  const shown = vendorsShown(pressing(assessment).length);
  const rest = vendors.length - shown;
  return html`<section class="block"><p class="label">Vendors by lock-in</p><h2>${vendorsFinding(assessment)}</h2>
<table><thead><tr><th scope="col">Vendor</th><th scope="col" class="n">Calls</th><th scope="col" class="n">Files</th><th scope="col" class="n">Score</th><th scope="col">Main cause</th><th scope="col">Days to leave, 80 % range</th><th scope="col" class="n">Run cost a month</th></tr></thead>
<tbody>${vendors.slice(0, shown).map((vendor) => vendorRow(vendor, most))}</tbody></table>
${rest > 0 ? html`<p class="more">${counted(rest, 'more vendor')} in the chapter on vendors.</p>` : null}</section>`;
};

const steps = ({
  assessment,
}: Page): Markup => html`<section><p class="label">What to do first</p><h2>${adviceFinding(assessment)}</h2>
<ol>${firstSteps(assessment).map(({ title, detail }) => html`<li><b>${title}</b>${detail === '' ? null : html` ${detail}`}</li>`)}</ol></section>`;

const sure = ({ assessment }: Page): Markup =>
  html`<section><p class="label">How sure is this</p><h2>${assessment.vendors.length === 0 ? 'Only what was read can be judged' : 'Ranges, not promises'}</h2><p>${sureness(assessment)}</p></section>`;

const chapterList = (chapters: readonly Chapter[]): Markup => {
  const links = chapters.map(({ id, name }) => html`<a href="#${id}">${name}</a>`);
  return links.length === 0 ? nothing : html`<nav aria-label="Chapters">In this report: ${joined(links, ' · ')}</nav>`;
};

/** One page for those who read one page: the finding, where it breaks, who binds, what to do, how sure we are. */
export const executivePage = (page: Page, chapters: readonly Chapter[]): Markup => {
  const { assessment, organisation, classification } = page;
  return html`<header class="top"><span>Video vendor lock-in</span><span>${[organisation, dayText(assessment.today), classification].filter(Boolean).join(' · ')}</span></header>
<section id="summary"><h1>${headline(assessment)}</h1><p class="lead">${lead(assessment)}</p>
${assessment.vendors.length === 0 ? null : html`<dl class="key">${brokenFigure(assessment)}${concentrationFigure(assessment)}${leavingFigures(assessment)}</dl>`}
${broken(page)}${byLockIn(page)}
<div class="two block keep">${assessment.vendors.length === 0 ? null : steps(page)}${sure(page)}</div>${chapterList(chapters)}</section>`;
};
