import { Chart, type ChartConfiguration, type ChartType } from 'chart.js';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Palette, paletteOf } from './palette.ts';

const darkQuery = '(prefers-color-scheme: dark)';

/** Counts up whenever the theme changes, so that pictures are drawn anew in its colours. */
const useThemeEpoch = (): number => {
  const [epoch, setEpoch] = useState(0);
  useEffect(() => {
    const next = (): void => setEpoch((value) => value + 1);
    const query = window.matchMedia(darkQuery);
    const observer = new MutationObserver(next);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    query.addEventListener('change', next);
    return () => {
      observer.disconnect();
      query.removeEventListener('change', next);
    };
  }, []);
  return epoch;
};

/** Draws into a canvas and redraws when `build` or the theme changes. `build` must be stable between renders. */
export const useChart = <Type extends ChartType, Data>(
  build: (palette: Palette) => ChartConfiguration<Type, Data>,
): RefObject<HTMLCanvasElement | null> => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const epoch = useThemeEpoch();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the epoch stands for the colours of the theme
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current?.parentElement || !context) return;
    const chart = new Chart(context, build(paletteOf(canvas.current.parentElement)));
    return () => chart.destroy();
  }, [build, epoch]);
  return canvas;
};
