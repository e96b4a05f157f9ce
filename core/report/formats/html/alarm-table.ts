import type { Alarm } from '../../types.ts';
import { alarmCount } from '../../wording/alarms.ts';
import { dayText, sinceText } from '../../wording/days.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { placesUpTo } from './places.ts';

const dayCell = ({ state, day, daysSince }: Alarm): Markup => {
  const tone = state === 'off' ? 'day red' : 'day';
  if (state === 'preview') return html`<td class="day">preview, no<br>end promised</td>`;
  if (day === null) return html`<td class="${tone}">day unknown</td>`;
  return html`<td class="${tone}">${dayText(day)}${daysSince === null ? null : html`<br>${sinceText(daysSince)}`}</td>`;
};

const nearestCell = ({ nearest }: Alarm): Markup =>
  nearest === null
    ? html`none known`
    : html`<b>${nearest.name}</b>${nearest.gap === '' ? null : html`<br>${nearest.gap}`}`;

const nameOf = (alarm: Alarm, page: Page): string => page.assessment.labels.vendors[alarm.vendor] ?? alarm.vendor;

const alarmRow = (alarm: Alarm, page: Page, files: number): Markup => html`<tr>
<th scope="row">${nameOf(alarm, page)}${page.sources.mark(alarm.source, alarm.seen)}${alarm.models.length === 0 ? null : html`<br><span class="long muted" style="font-weight:400">${alarm.models.join(', ')}</span>`}</th>
${dayCell(alarm)}<td class="n">${alarmCount(alarm)}</td><td>${placesUpTo(alarm.findings, files)}</td><td>${nearestCell(alarm)}</td></tr>`;

/** Alarms of one state: what, since or until when, how many, where, and where to go. */
export const alarmTable = (alarms: readonly Alarm[], page: Page, day: string, files: number): Markup => html`
<table class="fixed"><colgroup><col style="width:20%"><col style="width:12%"><col style="width:9%"><col style="width:33%"><col></colgroup>
<thead><tr><th scope="col">What</th><th scope="col">${day}</th><th scope="col" class="n">In code</th><th scope="col">Where</th><th scope="col">Nearest living target, and what is lost</th></tr></thead>
<tbody>${alarms.map((alarm) => alarmRow(alarm, page, files))}</tbody></table>`;
