import type { ChartConfiguration, Plugin } from 'chart.js';
import type { VendorId } from '../../../core/catalog/schema.ts';
import { slotColour } from '../../ui/slot-colour.ts';
import { axis, axisTitle, fade, tickLook } from '../frame/look.ts';
import type { Palette } from '../frame/palette.ts';
import { brush } from './brush.ts';
import type { Mark, Series } from './data.ts';

type Points = { x: number; y: number | null }[];

export interface TrendDrawing {
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
  /** Names of the states, for the hover. */
  readonly names: readonly string[];
  readonly axis: string;
  readonly stacked: boolean;
  /** Positions of the two states that are compared. */
  readonly compared: readonly number[];
  /** Position of the state that the keyboard is at; null where it is elsewhere. */
  readonly cursor: number | null;
  /** What changed with each state, for the hover. */
  readonly changes: readonly string[];
  readonly onPick: (index: number) => void;
  /** A part of the time line was chosen, in milliseconds. Null: none can be. */
  readonly onSpan: ((from: number, to: number) => void) | null;
}

const rows = 4;
const rowHeight = 14;
const gap = 8;

interface PlacedMark {
  readonly mark: Mark;
  readonly at: number;
  readonly left: number;
  readonly width: number;
  /** Where its words stand, from below; -1 where there is no room for them. */
  readonly row: number;
}

/** Words go into the lowest row that is free; what finds none keeps its line. */
const placeMarks = (
  marks: readonly Mark[],
  area: { readonly left: number; readonly right: number },
  pixelOf: (x: number) => number,
  widthOf: (text: string) => number,
): readonly PlacedMark[] => {
  const ends = Array.from({ length: rows }, () => 0);
  return marks.map((mark) => {
    const [at, width] = [pixelOf(mark.x), widthOf(mark.text)];
    const left = Math.min(Math.max(at, area.left), area.right - width);
    const row = ends.findIndex((end) => end < left);
    if (row >= 0) ends[row] = left + width + gap;
    return { mark, at, left, width, row };
  });
};

const topOf = (row: number, chartTop: number): number => chartTop - (row < 0 ? 4 : row * rowHeight + 4);

/** Upright lines, then their words above the picture, so that no line runs through a word. */
const marks = (drawing: TrendDrawing, palette: Palette): Plugin<'line'> => ({
  id: 'marks',
  afterDatasetsDraw: ({ ctx, chartArea, scales: { x } }) => {
    if (!x) return;
    ctx.save();
    ctx.font = `500 11px ${palette.font}`;
    ctx.textBaseline = 'middle';
    const placed = placeMarks(
      drawing.marks,
      chartArea,
      (value) => x.getPixelForValue(value),
      (text) => ctx.measureText(text).width,
    );
    for (const { mark, at, row } of placed) {
      ctx.strokeStyle = palette.colour(mark.kind === 'ended' ? '--r5' : '--ink3');
      ctx.setLineDash(mark.kind === 'ended' ? [] : [3, 3]);
      ctx.beginPath();
      ctx.moveTo(at, topOf(row, chartArea.top));
      ctx.lineTo(at, chartArea.bottom);
      ctx.stroke();
    }
    for (const { mark, left, width, row } of placed) {
      if (row < 0) continue;
      const middle = topOf(row, chartArea.top) - 6;
      ctx.fillStyle = palette.panel;
      ctx.fillRect(left - 2, middle - 6, width + 4, 12);
      ctx.fillStyle = mark.kind === 'ended' ? palette.colour('--r5') : palette.muted;
      ctx.fillText(mark.text, left, middle);
    }
    ctx.restore();
  },
});

const mostLetters = 30;
const letterWidth = 6.4;

const endName = (label: string): string => (label.length > mostLetters ? `${label.slice(0, mostLetters - 1)}…` : label);

/** Room for the longest name at the right, in pixels, by the mean width of a letter. */
const roomForNames = ({ series }: TrendDrawing): number =>
  16 + letterWidth * Math.max(8, ...series.map(({ label }) => endName(label).length));

/** Names at the right end of each line, moved apart where they would touch. */
const endNames = (drawing: TrendDrawing, palette: Palette): Plugin<'line'> => ({
  id: 'end-names',
  afterDatasetsDraw: (chart) => {
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.font = `600 11px ${palette.font}`;
    ctx.textBaseline = 'middle';
    ctx.fillStyle = palette.ink;
    const placed = drawing.series.flatMap(({ label, points }, index) => {
      const last = points.findLastIndex(({ y }) => y !== null);
      const element = chart.getDatasetMeta(index).data[last];
      const isGone = drawing.stacked && (points[last]?.y ?? 0) === 0;
      return element === undefined || last < points.length - 1 || isGone ? [] : [{ label, y: element.y }];
    });
    let below = Number.POSITIVE_INFINITY;
    for (const { label, y } of placed.sort((a, b) => b.y - a.y)) {
      const at = Math.min(y, below - 13);
      below = at;
      if (at > chartArea.top - 6) ctx.fillText(endName(label), chartArea.right + 8, at);
    }
    ctx.restore();
  },
});

/** Upright bands at the two states that are compared, and a line where the keyboard is. */
const comparedLines = ({ compared, cursor, series }: TrendDrawing, palette: Palette): Plugin<'line'> => ({
  id: 'compared',
  beforeDatasetsDraw: ({ ctx, chartArea, scales: { x } }) => {
    if (!x) return;
    ctx.save();
    ctx.fillStyle = fade(palette.colour('--accent'), 0.22);
    for (const index of compared) {
      const at = x.getPixelForValue(series[0]?.points[index]?.x ?? 0);
      ctx.fillRect(at - 3, chartArea.top, 6, chartArea.bottom - chartArea.top);
    }
    if (cursor !== null) {
      ctx.fillStyle = palette.colour('--accent');
      const at = x.getPixelForValue(series[0]?.points[cursor]?.x ?? 0);
      ctx.fillRect(at - 1, chartArea.top, 2, chartArea.bottom - chartArea.top);
    }
    ctx.restore();
  },
});

const month = 2_629_800_000;

const tickText = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** First days of months, every one, third, sixth or twelfth, so that about eight stand on the axis. */
const monthTicks = (from: number, to: number): { value: number }[] => {
  const step = [1, 2, 3, 6, 12].find((months) => (to - from) / (months * month) <= 9) ?? 24;
  const ticks: { value: number }[] = [];
  const start = new Date(from);
  for (let count = 0; ; count += 1) {
    const at = Date.UTC(start.getUTCFullYear(), count, 1);
    if (at > to) return ticks;
    if (at >= from && count % step === 0) ticks.push({ value: at });
  }
};

const scalesFor = (drawing: TrendDrawing, palette: Palette) => {
  const at = drawing.series[0]?.points.map(({ x }) => x) ?? [];
  const [min = 0, max = 1] = [at[0], at.at(-1)];
  return {
    x: {
      ...axis(palette),
      type: 'linear' as const,
      min,
      max: Math.max(max, min + 1),
      afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
        scale.ticks = monthTicks(min, max);
      },
      ticks: {
        ...tickLook(palette),
        maxRotation: 0,
        autoSkip: false,
        callback: (value: string | number) => tickText(Number(value)),
      },
    },
    y: {
      ...axis(palette),
      stacked: drawing.stacked,
      beginAtZero: true,
      ticks: { precision: 0, maxTicksLimit: 6, ...tickLook(palette) },
      title: axisTitle(drawing.axis, palette),
    },
  };
};

export const trendConfiguration = (
  drawing: TrendDrawing,
  slots: Readonly<Record<VendorId, number>>,
  palette: Palette,
): ChartConfiguration<'line', Points> => ({
  type: 'line',
  data: {
    datasets: drawing.series.map(({ vendor, label, points }) => {
      const colour = palette.colour(vendor === null ? '--ink3' : slotColour(slots[vendor]));
      return {
        label,
        data: [...points],
        fill: drawing.stacked ? 'stack' : false,
        backgroundColor: fade(colour, 0.72),
        borderColor: colour,
        borderWidth: drawing.stacked ? 1 : 2,
        pointRadius: drawing.stacked || points.length > 40 ? 0 : 2,
        pointHoverRadius: 4,
        pointBackgroundColor: colour,
      };
    }),
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    layout: { padding: { right: roomForNames(drawing), top: drawing.marks.length === 0 ? 8 : rows * rowHeight + 6 } },
    interaction: { mode: 'index', intersect: false },
    onClick: (_event, elements) => {
      const index = elements[0]?.index;
      if (index !== undefined) drawing.onPick(index);
    },
    scales: scalesFor(drawing, palette),
    plugins: {
      zoom: drawing.onSpan === null ? {} : brush(drawing.onSpan, palette),
      tooltip: {
        filter: ({ raw }) => (raw as Points[number]).y !== 0, // as: the data given above
        callbacks: {
          title: ([item]) => drawing.names[item?.dataIndex ?? 0] ?? '',
          footer: ([item]) => drawing.changes[item?.dataIndex ?? 0] ?? '',
        },
      },
    },
  },
  plugins: [comparedLines(drawing, palette), marks(drawing, palette), endNames(drawing, palette)],
});
