import type { Alarm } from '../../types.ts';
import { alarmCount } from '../../wording/alarms.ts';
import { dayText, sinceText } from '../../wording/days.ts';
import { listedUpTo } from '../../wording/numbers.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { placesUpTo } from './places.ts';

const dayCell = ({ state, day, daysSince }: Alarm): Markup => {
  const tone = state === 'off' ? 'day red' : 'day';
  if (state === 'preview') return html`<td class="day">preview, no<br>end promised</td>`;
  if (day === null) return html`<td class="${tone}">day unknown</td>`;
  return html`<td class="${tone}">${dayText(day)}${daysSince === null ? null : html`<br>${sinceText(daysSince)}`}</td>`;
};

/** On the first page a row has room for two files and a short sentence; the chapter shows all. */
const files = { brief: 2, full: 12 } as const;
const gapLength = { brief: 72, full: Number.POSITIVE_INFINITY } as const;
const modelsShown = { brief: 3, full: Number.POSITIVE_INFINITY } as const;
export type AlarmDetail = keyof typeof files;

/** Cut at a word where it is too long. */
const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[,;:.]$/, '')} …`;

const nearestCell = ({ nearest }: Alarm, detail: AlarmDetail): Markup =>
  nearest === null
    ? html`none known`
    : html`<b>${nearest.name}</b>${nearest.gap === '' ? null : html`<br>${shortened(nearest.gap, gapLength[detail])}`}`;

const nameOf = (alarm: Alarm, page: Page): string => page.assessment.labels.vendors[alarm.vendor] ?? alarm.vendor;

const alarmRow = (alarm: Alarm, page: Page, detail: AlarmDetail): Markup => html`<tr>
<th scope="row">${nameOf(alarm, page)}${page.sources.mark(alarm.source, alarm.seen)}${alarm.models.length === 0 ? null : html`<br><span class="long muted" style="font-weight:400">${listedUpTo(alarm.models, modelsShown[detail])}</span>`}</th>
${dayCell(alarm)}<td class="n">${alarmCount(alarm)}</td><td>${placesUpTo(alarm.findings, files[detail])}</td><td>${nearestCell(alarm, detail)}</td></tr>`;

/** Alarms of one state: what, since or until when, how many, where, and where to go. */
export const alarmTable = (alarms: readonly Alarm[], page: Page, day: string, detail: AlarmDetail): Markup => html`
<table class="fixed"><colgroup><col style="width:20%"><col style="width:12%"><col style="width:9%"><col style="width:33%"><col></colgroup>
<thead><tr><th scope="col">What</th><th scope="col">${day}</th><th scope="col" class="n">In code</th><th scope="col">Where</th><th scope="col">Nearest living target, and what is lost</th></tr></thead>
<tbody>${alarms.map((alarm) => alarmRow(alarm, page, detail))}</tbody></table>`;
