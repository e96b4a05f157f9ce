import type { Palette } from './palette.ts';

/** A computed colour, `rgb(59, 111, 212)`, at another opacity. */
export const fade = (colour: string, opacity: number): string =>
  colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);

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

export const tickLook = (palette: Palette) => ({ color: palette.muted, font: { family: palette.font, size: 11 } });
