/** What a mark on the line above says of a line. */
export interface Wanted {
  readonly path: string;
  readonly line: number;
  /** `<vendor> <kind>` and, where the mark says more, a capability or `name=value` pairs. */
  readonly expects: readonly string[];
  /** Why the line is not judged right yet. */
  readonly gap: string | null;
}

export interface Marked {
  /** The text as it is scanned: same lines, marks blanked, so that no mark helps. */
  readonly text: string;
  readonly wanted: readonly Wanted[];
}

/** A comment of any language, or an entry of JSON named `//`, that holds marks and nothing else. */
const markLine =
  /^\s*(?:\/\/|#|--|<!--|\{?\/\*|"\/\/":\s*"|"#\s?)\s*((?:expect|expect-none|known-gap)\b.*?)\s*(?:-->|\*\/\}?|",?|\\n",?)?\s*$/;

const partsOf = (mark: string): string[] =>
  mark
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const expectsOf = (parts: readonly string[]): string[] =>
  parts.flatMap((part) => (part.startsWith('expect:') ? [part.slice('expect:'.length).trim()] : []));

const gapOf = (parts: readonly string[]): string | null =>
  parts
    .find((part) => part.startsWith('known-gap:'))
    ?.slice('known-gap:'.length)
    .trim() ?? null;

/** Reads the marks of one file. Marks on lines one below the other add up and speak of the next line. */
export function readMarks(path: string, text: string): Marked {
  const lines = text.split('\n');
  const wanted: Wanted[] = [];
  let parts: string[] = [];
  const kept = lines.map((line, at) => {
    const mark = markLine.exec(line)?.[1];
    if (mark !== undefined) {
      parts.push(...partsOf(mark));
      return line.replace(mark, ' '.repeat(mark.length));
    }
    if (parts.length > 0) wanted.push({ path, line: at + 1, expects: expectsOf(parts), gap: gapOf(parts) });
    parts = [];
    return line;
  });
  return { text: kept.join('\n'), wanted };
}
