import type { Chart } from 'chart.js';
import type { ZoomPluginOptions } from 'chartjs-plugin-zoom/types/options';
import { fade } from '../frame/look.ts';
import type { Palette } from '../frame/palette.ts';

/** A drag over the picture, or the wheel with Ctrl, chooses a part of the time line. Nothing is zoomed in place. */
export const brush = (onSpan: (from: number, to: number) => void, palette: Palette): ZoomPluginOptions => ({
  zoom: {
    mode: 'x',
    drag: {
      enabled: true,
      threshold: 12,
      backgroundColor: fade(palette.colour('--accent'), 0.16),
      borderColor: palette.colour('--accent'),
      borderWidth: 1,
    },
    wheel: { enabled: true, modifierKey: 'ctrl', speed: 0.3 },
    onZoomComplete: ({ chart }: { chart: Chart }) => {
      const { x } = chart.scales;
      if (x) onSpan(x.min, x.max);
    },
  },
});
