/**
 * The number of a line in an earlier text of the same file, from 1; null where it was not there. What both texts begin
 * and end with stands still; between, the nearest line that reads the same.
 */
export const lineThen = (now: readonly string[], then: readonly string[], line: number): number | null => {
  const most = Math.min(now.length, then.length);
  let start = 0;
  while (start < most && now[start] === then[start]) start += 1;
  let end = 0;
  while (end < most - start && now[now.length - 1 - end] === then[then.length - 1 - end]) end += 1;
  if (line <= start) return line;
  if (line > now.length - end) return line + then.length - now.length;
  return nearestAlike(then, now[line - 1] ?? '', line, { from: start, to: then.length - end });
};

const nearestAlike = (
  lines: readonly string[],
  text: string,
  line: number,
  { from, to }: { readonly from: number; readonly to: number },
): number | null => {
  let best: number | null = null;
  for (let index = from; index < to; index += 1) {
    const isNearer = best === null || Math.abs(index + 1 - line) < Math.abs(best - line);
    if (lines[index]?.trim() === text.trim() && isNearer) best = index + 1;
  }
  return best;
};
