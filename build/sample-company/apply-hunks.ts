import type { Hunk } from './patch.ts';

/**
 * The text after the hunks. Strict: every line that a hunk names must stand where it says.
 *
 * @throws Error with line and both texts where it does not.
 */
export function applyHunks(text: string, hunks: readonly Hunk[]): string {
  const before = toLines(text);
  const after: string[] = [];
  let next = 0;
  for (const hunk of hunks) {
    const start = Math.max(0, hunk.start - 1);
    after.push(...before.slice(next, start));
    next = start;
    for (const line of hunk.lines) {
      if (!line.startsWith('+')) expectLine(before[next], line.slice(1), next++);
      if (!line.startsWith('-')) after.push(line.slice(1));
    }
  }
  after.push(...before.slice(next));
  return after.map((line) => `${line}\n`).join('');
}

const toLines = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

function expectLine(found: string | undefined, wanted: string, index: number): void {
  if (found !== wanted) throw new Error(`line ${index + 1} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}
