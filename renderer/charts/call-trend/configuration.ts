import type { ChartConfiguration, Plugin } from 'chart.js';
import type { VendorId } from '../../../core/catalog/schema.ts';
import { slotColour } from '../../ui/slot-colour.ts';
import { axis, axisTitle, fade, tickLook } from '../frame/look.ts';
import type { Palette } from '../frame/palette.ts';
import type { Trend } from './data.ts';

type Points = { x: number; y: number }[];

const smallestBand = 12;

/** The name of each band at its right end, where the band is tall enough to hold it. */
const bandNames = (trend: Trend, palette: Palette): Plugin<'line'> => ({
  id: 'band-names',
  afterDatasetsDraw: ({ ctx, chartArea, scales: { y } }) => {
    if (!y) return;
    ctx.save();
    ctx.font = `600 11px ${palette.font}`;
    ctx.textBaseline = 'middle';
    ctx.fillStyle = palette.ink;
    let below = 0;
    for (const { label, points } of trend.series) {
      const own = points.at(-1)?.y ?? 0;
      const [top, bottom] = [y.getPixelForValue(below + own), y.getPixelForValue(below)];
      if (bottom - top >= smallestBand) ctx.fillText(label, chartArea.right + 8, (top + bottom) / 2);
      below += own;
    }
    ctx.restore();
  },
});

const scalesFor = ({ ticks, end }: Trend, palette: Palette) => ({
  x: {
    ...axis(palette),
    type: 'linear' as const,
    min: 0,
    max: end,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = ticks.map(({ x }) => ({ value: x }));
    },
    ticks: {
      ...tickLook(palette),
      maxRotation: 0,
      autoSkip: false,
      align: 'inner' as const,
      callback: (value: string | number) => ticks.find(({ x }) => x === Number(value))?.label ?? '',
    },
  },
  y: {
    ...axis(palette),
    stacked: true,
    beginAtZero: true,
    ticks: { precision: 0, maxTicksLimit: 6, ...tickLook(palette) },
    title: axisTitle('production calls', palette),
  },
});

export const trendConfiguration = (
  trend: Trend,
  slots: Readonly<Record<VendorId, number>>,
  palette: Palette,
): ChartConfiguration<'line', Points> => ({
  type: 'line',
  data: {
    datasets: trend.series.map(({ vendor, label, points }) => {
      const colour = palette.colour(slotColour(slots[vendor]));
      return {
        label,
        data: [...points],
        fill: 'stack',
        backgroundColor: fade(colour, 0.75),
        borderColor: colour,
        borderWidth: 1,
        pointRadius: points.length > 24 ? 0 : 2,
        pointBackgroundColor: colour,
      };
    }),
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    layout: { padding: { right: 112, top: 4 } },
    interaction: { mode: 'index', intersect: false },
    scales: scalesFor(trend, palette),
    plugins: { tooltip: { callbacks: { title: ([item]) => trend.labels[item?.dataIndex ?? 0] ?? '' } } },
  },
  plugins: [bandNames(trend, palette)],
});
