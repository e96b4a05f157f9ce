import type { DependencyLine } from './manifest.ts';

/** Null where nothing was found and the text, though not empty, shows no sign of what its name says. */
export const orBroken = (
  found: readonly DependencyLine[],
  text: string,
  sign: RegExp,
): readonly DependencyLine[] | null => (found.length > 0 || text.trim() === '' || sign.test(text) ? found : null);

/**
 * Packages named by a pattern on single lines. The pattern's first group is the package; `skip` leaves lines out
 * (comments, for the most part).
 */
export const packagesByLine = (text: string, pattern: RegExp, skip: RegExp): DependencyLine[] =>
  text.split('\n').flatMap((content, index) => {
    if (skip.test(content)) return [];
    return [...content.matchAll(pattern)].flatMap((match) => {
      const name = match.slice(1).find((group) => group !== undefined);
      if (name === undefined) return [];
      return [{ package: name, line: index + 1, column: content.indexOf(name, match.index) + 1 }];
    });
  });
