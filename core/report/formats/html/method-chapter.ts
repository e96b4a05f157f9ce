import type { Settings } from '../../../cost/types.ts';
import type { Assessment } from '../../types.ts';
import { dayText } from '../../wording/days.ts';
import { metricLabels } from '../../wording/labels.ts';
import { counted, grouped } from '../../wording/numbers.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

const weights = ({ vendors }: Assessment): string =>
  (vendors[0]?.lockIn.metrics ?? []).map(({ id, weight }) => `${metricLabels[id]} ${weight}`).join(', ');

const assistant = (factor: number): string =>
  factor === 1 ? '1, no coding assistant' : `${factor}, with a coding assistant`;

const ownCoefficients = ({ coefficients = {} }: Settings): string => {
  const count = Object.keys(coefficients).length;
  return count === 0 ? 'none: every figure is the catalogue\u2019s' : counted(count, 'figure');
};

const settingRows = (settings: Settings): readonly (readonly [string, string])[] => [
  [
    'Hourly rate',
    `${grouped(settings.hourlyRate)}${settings.currency === 'XXX' ? ', no currency named' : ` ${settings.currency}`}`,
  ],
  ['Focus hours in a day', String(settings.focusHoursPerDay)],
  ['Familiarity with the target', String(settings.familiarity)],
  ['Assistant factor', assistant(settings.assistantFactor)],
  ['In production', settings.inProduction ? 'yes: a roll-out with a dual run is counted' : 'no'],
  [
    'Monthly volumes',
    settings.volumes.length === 0 ? 'none given: run cost is unknown' : counted(settings.volumes.length, 'volume'),
  ],
  ['Own coefficients', ownCoefficients(settings)],
];

const settingsTable = (settings: Settings): Markup =>
  html`<table><thead><tr><th scope="col">Setting</th><th scope="col">Value used</th></tr></thead><tbody>${settingRows(settings).map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table>`;

const scoreMethod = (assessment: Assessment): Markup =>
  html`<h3>Lock-in score</h3><p>0 to 100, higher is harder to leave: the weighted mean of seven causes${weights(assessment) === '' ? '' : ` (weights: ${weights(assessment)})`}. Below 25 is low, below 50 moderate, below 75 high, from 75 on severe. There is no money in the score, and an end date is an alarm of its own.</p>`;

const costMethod = html`<h3>Days and money</h3><p>Each place in the code has a number of minutes by its kind and by how it maps to the target (drop-in, adaptable, missing); the tenth like place costs less than the first. Work packages for learning, tests, missing features, data, quality and roll-out are added with a low, a likely and a high figure. The packages, and an error that all of them share, give the 10th, 50th and 90th percentile: low, likely, high. Doubt is a package’s share in what makes the range wide. In eight cases of ten the effort should lie between low and high.</p>`;

const limits = html`<h3>Limits</h3><ul><li>No public source gives measured person-days for leaving a video vendor. The coefficients are proposals, checked against files and lines of public migrations, not against hours.</li><li>Calls through reflection, through services outside the folder, or with names made at run time are not seen.</li><li>Prompts, quality checks, contracts and data at the vendor are known only as far as code and your answers tell.</li><li>Vendors change prices and end dates; what is not in the catalogue is unknown here.</li></ul>`;

const alarmMethod = ({ scan, today }: Assessment): Markup =>
  html`<h3>Alarms</h3><p>A product or model counts as switched off from its published day on, judged on ${dayText(today)} with the catalogue of ${dayText(scan.catalogueDay)}.</p>`;

/** How the numbers are made, what they cannot know, and the settings they were made with. */
export const methodChapter = ({
  assessment,
}: Page): Markup => html`<section class="soft" id="method"><p class="label">Method, limits and settings</p><h2>How the numbers are made, and what they cannot know</h2>
<div class="two"><div class="method">${scoreMethod(assessment)}${costMethod}</div><div class="method">${alarmMethod(assessment)}${limits}</div></div>
<div class="block keep"><h3>Settings used</h3>${settingsTable(assessment.settings)}</div></section>`;
