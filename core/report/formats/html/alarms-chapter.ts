import type { Alarm } from '../../types.ts';
import { alarmsIn } from '../../wording/alarms.ts';
import { alarmsFinding } from '../../wording/findings.ts';
import { alarmTable } from './alarm-table.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { Page } from './page.ts';

const titles: Readonly<Record<Alarm['state'], { readonly title: string; readonly day: string }>> = {
  off: { title: 'Already switched off', day: 'Off since' },
  ending: { title: 'End announced', day: 'Ends on' },
  preview: { title: 'Preview: may change or end without notice', day: 'State' },
};

const part = (state: Alarm['state'], page: Page): Markup => {
  const alarms = alarmsIn(page.assessment.alarms, state);
  const { title, day } = titles[state];
  return alarms.length === 0
    ? nothing
    : html`<div class="block"><h3>${title}</h3>${alarmTable(alarms, page, day, 'full')}</div>`;
};

/** Everything in production that is switched off, ending or in preview, with every place. */
export const alarmsChapter = (page: Page): Markup =>
  page.assessment.alarms.length === 0
    ? nothing
    : html`<section class="chapter" id="alarms"><p class="label">Life-cycle alarms</p><h2>${alarmsFinding(page.assessment)}</h2>
<p>Judged on the day of the report from dated facts of the catalogue; no end is guessed. Only production code counts.</p>
${part('off', page)}${part('ending', page)}${part('preview', page)}</section>`;
