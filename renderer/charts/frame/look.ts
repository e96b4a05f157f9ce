import type { Palette } from './palette.ts';

/** A colour `rgb(…)` at another opacity. */
export const fade = (colour: string, opacity: number): string =>
  `color-mix(in srgb, ${colour} ${Math.round(opacity * 100)}%, transparent)`;

export const axis = (palette: Palette) => ({
  grid: { color: palette.line, tickLength: 4 },
  border: { color: palette.line },
});

export const axisTitle = (text: string, palette: Palette) => ({
  display: true,
  text,
  color: palette.muted,
  font: { family: palette.font, size: 11 },
  padding: 2,
});
