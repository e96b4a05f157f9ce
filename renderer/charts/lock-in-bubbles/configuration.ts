import type { ChartConfiguration, Plugin } from 'chart.js';
import type { VendorId } from '../../../core/catalog/schema.ts';
import { slotColour } from '../../ui/slot-colour.ts';
import { axis, axisTitle, fade, tickLook } from '../frame/look.ts';
import type { Palette } from '../frame/palette.ts';
import { type Bubble, daysAxis } from './data.ts';
import { type Label, placeLabels } from './labels.ts';

const drawLine = (ctx: CanvasRenderingContext2D, { from, to }: NonNullable<Label['leader']>, colour: string): void => {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
};

/** Names on or beside the bubbles. */
const labelPlugin = (points: readonly Bubble[], palette: Palette): Plugin<'bubble'> => ({
  id: 'bubble-labels',
  afterDatasetsDraw: ({ ctx, scales: { x, y }, chartArea }) => {
    if (!x || !y) return;
    ctx.save();
    ctx.font = `600 11px ${palette.font}`;
    ctx.textBaseline = 'middle';
    const spots = points.map((point) => ({
      text: point.label,
      x: x.getPixelForValue(point.x),
      y: y.getPixelForValue(point.y),
      r: point.r,
      width: ctx.measureText(point.label).width,
    }));
    for (const label of placeLabels(spots, chartArea)) {
      if (label.leader) drawLine(ctx, label.leader, palette.muted);
      ctx.fillStyle = label.inside ? palette.panel : palette.ink;
      ctx.fillText(label.text, label.x, label.y);
    }
    ctx.restore();
  },
});

const scalesFor = (points: readonly Bubble[], palette: Palette) => {
  const { min, max, ticks } = daysAxis(points.map(({ y }) => y));
  return {
    x: {
      ...axis(palette),
      min: 0,
      max: 100,
      title: axisTitle('lock-in, 0–100 →', palette),
      ticks: { stepSize: 25, ...tickLook(palette) },
    },
    y: {
      ...axis(palette),
      type: 'logarithmic' as const,
      min,
      max,
      title: axisTitle('days to leave (likely), log scale →', palette),
      afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
        scale.ticks = ticks.map((value) => ({ value }));
      },
      ticks: { ...tickLook(palette), autoSkip: false, callback: (value: string | number) => String(value) },
    },
  };
};

const tooltipText = ({ label, x, y }: Bubble): string =>
  `${label}: lock-in ${Math.round(x)}, about ${y.toFixed(y < 5 ? 1 : 0)} days`;

export const bubbleConfiguration = (
  points: readonly Bubble[],
  slots: Readonly<Record<VendorId, number>>,
  palette: Palette,
  onOpen: (vendor: VendorId) => void,
): ChartConfiguration<'bubble', Bubble[]> => {
  const colours = points.map(({ vendor }) => palette.colour(slotColour(slots[vendor])));
  const backgroundColor = colours.map((colour) => fade(colour, 0.82));
  return {
    type: 'bubble',
    data: {
      datasets: [
        { data: [...points], backgroundColor, hoverBackgroundColor: colours, borderColor: colours, borderWidth: 1 },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      clip: false,
      layout: { autoPadding: false, padding: { top: 8, right: 8 } },
      onClick: (_event, [hit]) => {
        const point = hit && points[hit.index];
        if (point) onOpen(point.vendor);
      },
      scales: scalesFor(points, palette),
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            label: ({ dataIndex }) => {
              const point = points[dataIndex];
              return point ? tooltipText(point) : '';
            },
          },
        },
      },
    },
    plugins: [labelPlugin(points, palette)],
  };
};
