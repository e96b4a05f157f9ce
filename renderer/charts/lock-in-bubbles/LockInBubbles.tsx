import {
  BubbleController,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LogarithmicScale,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js';
import { useCallback } from 'react';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';
import { slotColour } from '../../ui/VendorName.tsx';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import { axis, axisTitle, fade } from '../frame/look.ts';
import type { Palette } from '../frame/palette.ts';
import { useChart } from '../frame/useChart.ts';
import { type Bubble, bubbles, bubbleTable, daysAxis } from './data.ts';
import { placeLabels } from './labels.ts';

Chart.register(BubbleController, PointElement, LinearScale, LogarithmicScale, Tooltip);

interface Props {
  readonly vendors: readonly VendorAssessment[];
  readonly slots: Readonly<Record<VendorId, number>>;
  readonly finding: string;
  readonly onOpen: (vendor: VendorId) => void;
}

/** Names beside the bubbles, where they meet neither each other nor the edge. */
const labelPlugin = (points: readonly Bubble[], palette: Palette): Plugin<'bubble'> => ({
  id: 'bubble-labels',
  afterDatasetsDraw: (chart) => {
    const { ctx, scales, chartArea } = chart;
    const { x, y } = scales;
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
      ctx.fillStyle = palette.ink;
      ctx.fillText(label.text, label.x, label.y);
    }
    ctx.restore();
  },
});

const configuration = (
  points: readonly Bubble[],
  slots: Props['slots'],
  palette: Palette,
  onOpen: Props['onOpen'],
): ChartConfiguration<'bubble', Bubble[]> => {
  const days = daysAxis(points.map(({ y }) => y));
  const colours = points.map(({ vendor }) => palette.colour(slotColour(slots[vendor])));
  return {
    type: 'bubble',
    data: {
      datasets: [
        {
          data: [...points],
          backgroundColor: colours.map((colour) => fade(colour, 0.78)),
          borderColor: colours,
          borderWidth: 1,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: 6, right: 8 } },
      onClick: (_event, [hit]) => {
        const point = hit && points[hit.index];
        if (point) onOpen(point.vendor);
      },
      scales: {
        x: {
          ...axis(palette),
          min: 0,
          max: 100,
          title: axisTitle('lock-in, 0–100 →', palette),
          ticks: { stepSize: 25, color: palette.muted },
        },
        y: {
          ...axis(palette),
          type: 'logarithmic',
          ...days,
          title: axisTitle('days to leave (likely), log scale →', palette),
          ticks: {
            color: palette.muted,
            callback: (value) => (/^[125]0*$/.test(String(value).replace('0.', '')) ? String(value) : ''),
          },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            label: (item) =>
              `${points[item.dataIndex]?.label ?? ''}: lock-in ${Math.round(item.parsed.x ?? 0)}, about ${(item.parsed.y ?? 0).toFixed(1)} days`,
          },
        },
      },
    },
    plugins: [labelPlugin(points, palette)],
  };
};

export const LockInBubbles = ({ vendors, slots, finding, onOpen }: Props) => {
  const build = useCallback(
    (palette: Palette) => configuration(bubbles(vendors), slots, palette, onOpen),
    [vendors, slots, onOpen],
  );
  const canvas = useChart(build);
  return (
    <ChartFrame label={finding} table={bubbleTable(vendors)}>
      <canvas ref={canvas} />
    </ChartFrame>
  );
};
