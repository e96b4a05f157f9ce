import type { Evidence } from '../../../lockin/types.ts';
import type { Finding } from '../../../scan/types.ts';
import { breakable, html, joined, type Markup } from './markup.ts';

/** A path that may break at its separators, with the lines where some are meant. */
export const place = (path: string, lines: string | number | null = null): Markup =>
  html`<code>${breakable(path)}${lines === null ? null : html`:${lines}`}</code>`;

type Spot = Pick<Finding, 'path' | 'line'>;

interface FileLines {
  readonly path: string;
  readonly lines: readonly number[];
}

/** Findings by file, in their order: `src/a.ts` with 3 and 8. */
export const placesByFile = (spots: readonly Spot[]): FileLines[] => {
  const files = new Map<string, number[]>();
  for (const { path, line } of spots) {
    const lines = files.get(path) ?? [];
    files.set(path, lines);
    if (!lines.includes(line)) lines.push(line);
  }
  return [...files].map(([path, lines]) => ({ path, lines: lines.toSorted((a, b) => a - b) }));
};

const linesShown = 6;

const shortLines = (lines: readonly number[]): string =>
  lines.length > linesShown ? `${lines.slice(0, linesShown).join(', ')} …` : lines.join(', ');

const listed = (spots: readonly Spot[], files: number, nameOf: (path: string) => string): Markup => {
  const all = placesByFile(spots);
  const rest = all.slice(files).reduce((sum, file) => sum + file.lines.length, 0);
  const shown = all.slice(0, files).map(({ path, lines }) => place(nameOf(path), shortLines(lines)));
  return html`${joined(shown, html`<br>`)}${rest > 0 ? html`<br><span class="more">and ${rest} more</span>` : null}`;
};

/** The first files with their lines, and how many places the rest is. */
export const placesUpTo = (spots: readonly Spot[], files: number): Markup => listed(spots, files, (path) => path);

/** What fits on a line of a narrow column. */
const narrow = 30;

/** The end of a long path, whole folders at a time: `…/render/sora.ts`. The chapter on call sites has it whole. */
export const pathEnd = (path: string): string => {
  if (path.length <= narrow) return path;
  const parts = path.split('/');
  const start = parts.findIndex((_, index) => index > 0 && parts.slice(index).join('/').length <= narrow - 2);
  const end = start === -1 ? (parts.at(-1) ?? path) : parts.slice(start).join('/');
  return end.length <= narrow ? `…/${end}` : `…${end.slice(1 - narrow)}`;
};

/** Code evidence of a number: the first lines, paths shortened, and how many more. */
export const codeOf = (evidence: readonly Evidence[], files: number): Markup =>
  listed(
    evidence.flatMap((piece) => (piece.type === 'code' ? [{ path: piece.path, line: piece.line }] : [])),
    files,
    pathEnd,
  );
