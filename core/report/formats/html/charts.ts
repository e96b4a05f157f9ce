import type { VendorAssessment } from '../../types.ts';
import { hasEffort } from '../../wording/amounts.ts';
import { counted, grouped, percent } from '../../wording/numbers.ts';
import type { ColourOf } from './colours.ts';
import { placeLabels } from './labels-in-chart.ts';
import { html, type Markup, nothing } from './markup.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

const plot = { left: 40, top: 14, width: 300, height: 196 } as const;

/** Powers of ten and their halves that a log axis of days shows. */
const daySteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

const dayScale = (vendors: readonly VendorAssessment[]) => {
  const days = vendors.map((vendor) => vendor.exit.days.likely);
  const from = daySteps.findLast((step) => step < Math.min(...days)) ?? 0.1;
  const to = daySteps.find((step) => step > Math.max(...days)) ?? 10_000;
  const y = (value: number): number =>
    round(plot.top + plot.height * (1 - Math.log(value / from) / Math.log(to / from)));
  return { y, ticks: daySteps.filter((step) => step >= from && step <= to) };
};

const xOf = (score: number): number => round(plot.left + (score / 100) * plot.width);

const radius = (calls: number, most: number): number => round(4 + 16 * Math.sqrt(calls / Math.max(most, 1)));

const grid = ({ y, ticks }: ReturnType<typeof dayScale>): Markup => html`
${[0, 25, 50, 75, 100].map((score) => html`<path d="M${xOf(score)} ${plot.top}V${plot.top + plot.height}" stroke="#ecece8"/><text x="${xOf(score)}" y="${plot.top + plot.height + 12}" text-anchor="middle">${score}</text>`)}
${ticks.map((days) => html`<path d="M${plot.left} ${y(days)}H${plot.left + plot.width}" stroke="#ecece8"/><text x="${plot.left - 5}" y="${y(days) + 2.5}" text-anchor="end">${days < 1 ? days : grouped(days)}</text>`)}
<path d="M${plot.left} ${plot.top}V${plot.top + plot.height}H${plot.left + plot.width}" fill="none" stroke="#8b8f96"/>
<text x="${plot.left + plot.width}" y="${plot.top + plot.height + 24}" text-anchor="end">lock-in, 0 to 100, higher is harder to leave</text>
<text x="${plot.left - 5}" y="8">days to leave (likely), log scale</text>`;

/** Lock-in against likely days, one circle a vendor, its area the production calls. Vendors without a quote are left out. */
export const lockInMap = (all: readonly VendorAssessment[], colour: ColourOf): Markup => {
  const vendors = all.filter((vendor) => hasEffort(vendor.exit));
  if (vendors.length === 0) return nothing;
  const scale = dayScale(vendors);
  const most = Math.max(...vendors.map((vendor) => vendor.productionCalls));
  const dots = vendors.map((vendor) => ({
    x: xOf(vendor.lockIn.score),
    y: scale.y(vendor.exit.days.likely),
    r: radius(vendor.productionCalls, most),
    text: vendor.name,
    fill: colour(vendor.vendor),
  }));
  const area = { x: plot.left, y: 10, width: plot.width + 14, height: plot.height + 4 };
  const placed = placeLabels(dots, area);
  const hidden = placed.filter(({ label }) => label === null).length;
  return html`<figure><svg viewBox="0 0 360 240" role="img" aria-label="Vendors by lock-in score and likely days to leave; the numbers are in the table of vendors.">
${grid(scale)}<g fill-opacity="0.78" stroke="#fff">${dots.toSorted((a, b) => b.r - a.r).map(({ x, y, r, fill }) => html`<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`)}</g>
${placed.map(({ text, label }) => label !== null && html`<text class="s" x="${round(label.x)}" y="${round(label.y)}" text-anchor="${label.anchor}">${text}</text>`)}
</svg><figcaption>Area of a circle: production calls.${hidden > 0 ? ` ${counted(hidden, 'vendor')} without a label for want of room; the table names all.` : ''}${vendors.length < all.length ? ` ${counted(all.length - vendors.length, 'vendor')} without a quote not drawn.` : ''}</figcaption></figure>`;
};

const barsShown = 9;
const bar = { left: 112, height: 13, step: 21, width: 164 } as const;

interface Share {
  readonly name: string;
  readonly calls: number;
  readonly share: number;
  readonly fill: string;
}

const shareRow = ({ name, calls, share, fill }: Share, index: number, most: number): Markup => {
  const y = 6 + index * bar.step;
  const width = round(Math.max(1, (share / most) * bar.width));
  const short = name.length > 19 ? `${name.slice(0, 18)}…` : name;
  return html`<text class="s" x="${bar.left - 7}" y="${y + 9.5}" text-anchor="end">${short}</text><rect x="${bar.left}" y="${y}" width="${width}" height="${bar.height}" fill="${fill}"/><text x="${bar.left + width + 5}" y="${y + 9.5}">${percent(share)} · ${grouped(calls)}</text>`;
};

const shares = (vendors: readonly VendorAssessment[], colour: ColourOf): Share[] => {
  const calling = vendors
    .filter((vendor) => vendor.productionCalls > 0)
    .toSorted((a, b) => b.productionCalls - a.productionCalls);
  const shown = calling.slice(0, calling.length > barsShown ? barsShown - 1 : barsShown);
  const rest = calling.slice(shown.length);
  const rows = shown.map(({ name, productionCalls, share, vendor }) => ({
    name,
    calls: productionCalls,
    share,
    fill: colour(vendor),
  }));
  if (rest.length === 0) return rows;
  const calls = rest.reduce((sum, vendor) => sum + vendor.productionCalls, 0);
  return [
    ...rows,
    {
      name: `${rest.length} others`,
      calls,
      share: rest.reduce((sum, vendor) => sum + vendor.share, 0),
      fill: '#b9bcc2',
    },
  ];
};

/** Production calls by vendor, most first, with share and number beside each bar. */
export const shareBars = (vendors: readonly VendorAssessment[], colour: ColourOf): Markup => {
  const rows = shares(vendors, colour);
  if (rows.length === 0) return nothing;
  const most = Math.max(...rows.map(({ share }) => share));
  return html`<figure><svg viewBox="0 0 350 ${rows.length * bar.step + 10}" role="img" aria-label="${`Share of production calls: ${rows.map(({ name, share }) => `${name} ${percent(share)}`).join(', ')}`}">
<path d="M${bar.left} 0V${rows.length * bar.step + 6}" stroke="#8b8f96"/>${rows.map((row, index) => shareRow(row, index, most))}</svg>
<figcaption>Share of production calls · number of calls</figcaption></figure>`;
};
