import {
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js';
import { useCallback } from 'react';
import { addDays } from '../../../core/base/day.ts';
import type { VendorId } from '../../../core/catalog/schema.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import { slotColour } from '../../ui/VendorName.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { axis, axisTitle, fade } from '../frame/look.ts';
import type { Palette } from '../frame/palette.ts';
import { useChart } from '../frame/useChart.ts';
import { callTrend, type Trend, type TrendSnapshot, trendTable } from './data.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale, Filler, Tooltip);

interface Props {
  readonly snapshots: readonly TrendSnapshot[];
  readonly slots: Readonly<Record<VendorId, number>>;
  readonly nameOf: (vendor: VendorId) => string;
  readonly finding: string;
}

type Points = { x: number; y: number }[];

/** The name of each band at its right end, where the band is tall enough to hold it. */
const bandNames = (trend: Trend, palette: Palette): Plugin<'line'> => ({
  id: 'band-names',
  afterDatasetsDraw: ({ ctx, chartArea, scales }) => {
    const y = scales.y;
    if (!y) return;
    ctx.save();
    ctx.font = `600 11px ${palette.font}`;
    ctx.textBaseline = 'middle';
    ctx.fillStyle = palette.ink;
    let below = 0;
    for (const { label, points } of trend.series) {
      const own = points.at(-1)?.y ?? 0;
      const [top, bottom] = [y.getPixelForValue(below + own), y.getPixelForValue(below)];
      if (bottom - top >= 12) ctx.fillText(label, chartArea.right + 8, (top + bottom) / 2);
      below += own;
    }
    ctx.restore();
  },
});

const configuration = (trend: Trend, slots: Props['slots'], palette: Palette): ChartConfiguration<'line', Points> => ({
  type: 'line',
  data: {
    datasets: trend.series.map(({ vendor, label, points }) => {
      const colour = palette.colour(slotColour(slots[vendor]));
      return {
        label,
        data: [...points],
        fill: 'stack',
        backgroundColor: fade(colour, 0.72),
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
    layout: { padding: { right: 108, top: 4 } },
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        ...axis(palette),
        type: 'linear',
        min: 0,
        max: Math.max(trend.days, 1 / 1440),
        ticks: {
          color: palette.muted,
          maxTicksLimit: 6,
          maxRotation: 0,
          callback: (value) => dayText(addDays(trend.start, Math.floor(Number(value)))),
        },
      },
      y: {
        ...axis(palette),
        stacked: true,
        beginAtZero: true,
        ticks: { precision: 0, color: palette.muted },
        title: axisTitle('production calls', palette),
      },
    },
    plugins: {
      tooltip: { callbacks: { title: ([item]) => dayText(addDays(trend.start, Math.floor(item?.parsed.x ?? 0))) } },
    },
  },
  plugins: [bandNames(trend, palette)],
});

const empty: Trend = { start: '1970-01-01', days: 0, series: [] };

export const CallTrend = ({ snapshots, slots, nameOf, finding }: Props) => {
  const build = useCallback(
    (palette: Palette) => configuration(callTrend(snapshots, nameOf) ?? empty, slots, palette),
    [snapshots, slots, nameOf],
  );
  const canvas = useChart(build);
  return (
    <ChartFrame label={finding} table={trendTable(snapshots, nameOf)}>
      <canvas ref={canvas} />
    </ChartFrame>
  );
};
