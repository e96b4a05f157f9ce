import type { ChartConfiguration, Plugin } from 'chart.js';
import { percent } from '../../../core/report/wording/numbers.ts';
import { axis, axisTitle, fade, tickLook } from '../frame/look.ts';
import type { Palette } from '../frame/palette.ts';
import { dayTicks, type EffortPicture } from './data.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a label stands, pushed apart so that three near figures stay readable. */
export const spread = (places: readonly number[], apart: number): readonly number[] => {
  const out: number[] = [];
  for (const place of places) out.push(Math.max(place, (out.at(-1) ?? -Infinity) + apart));
  return out;
};

/** A line and its figure at P10, P50 and P90. */
const markPlugin = ({ marks }: EffortPicture, palette: Palette): Plugin<'bar'> => ({
  id: 'effort-marks',
  afterDatasetsDraw: ({ ctx, scales: { x }, chartArea }) => {
    if (!x) return;
    const at = marks.map(({ days }) => x.getPixelForValue(days));
    const labels = spread(at, 46);
    ctx.save();
    ctx.textAlign = 'center';
    marks.forEach(({ name, label }, index) => {
      const main = name === 'P50';
      ctx.strokeStyle = main ? palette.ink : palette.muted;
      ctx.lineWidth = main ? 2 : 1;
      ctx.setLineDash(main ? [] : [3, 3]);
      ctx.beginPath();
      ctx.moveTo(at[index] ?? 0, chartArea.top);
      ctx.lineTo(at[index] ?? 0, chartArea.bottom);
      ctx.stroke();
      ctx.fillStyle = main ? palette.ink : palette.muted;
      ctx.font = `${main ? 650 : 500} 11px ${palette.font}`;
      ctx.fillText(`${name} ${label}`, labels[index] ?? 0, chartArea.top - 7);
    });
    ctx.restore();
  },
});

const daysText = (value: number): string => (value < 5 ? value.toFixed(1) : String(Math.round(value)));

/** Bars of equal width; those within the 80 % range in full colour. */
export const effortConfiguration = (
  picture: EffortPicture,
  palette: Palette,
): ChartConfiguration<'bar', readonly Point[]> => {
  const { bars } = picture;
  const ticks = dayTicks(picture);
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          data: bars.map(({ from, to, share }) => ({ x: (from + to) / 2, y: share })),
          backgroundColor: bars.map(({ likely }) => fade(palette.accent, likely ? 0.85 : 0.3)),
          barPercentage: 0.92,
          categoryPercentage: 1,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      parsing: false,
      layout: { padding: { top: 22, right: 8 } },
      scales: {
        x: {
          ...axis(palette),
          type: 'linear',
          offset: false,
          min: 0,
          max: bars.at(-1)?.to ?? 1,
          grid: { display: false },
          title: axisTitle('days of work →', palette),
          afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
            scale.ticks = ticks.map((value) => ({ value }));
          },
          ticks: { ...tickLook(palette), autoSkip: false, callback: (value: string | number) => String(value) },
        },
        y: {
          ...axis(palette),
          beginAtZero: true,
          title: axisTitle('share of draws', palette),
          ticks: {
            ...tickLook(palette),
            maxTicksLimit: 4,
            callback: (value: string | number) => percent(Number(value)),
          },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: () => '',
            label: ({ dataIndex }) => {
              const bar = bars[dataIndex];
              return bar ? `${daysText(bar.from)} to ${daysText(bar.to)} days: ${percent(bar.share)} of draws` : '';
            },
          },
        },
      },
    },
    plugins: [markPlugin(picture, palette)],
  };
};
