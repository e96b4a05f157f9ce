import ignore from 'ignore';
import type { Flavour } from './types.ts';

/** Tells of a path, relative to the root and with `/`, whether a pattern means it. */
export type PathTest = (path: string) => boolean;

/**
 * Both forges read patterns nearly as git reads `.gitignore`, and differ from it in this: `docs/*` means the files right
 * below, not those deeper down; at GitLab, a path without a leading `/` is looked for at any depth.
 *
 * @returns null for a pattern that no path can be tested with
 */
export function compilePattern(pattern: string, flavour: Flavour): PathTest | null {
  const rule = flavour === 'gitlab' ? atAnyDepth(pattern) : pattern;
  const matcher = ignore({ ignoreCase: false });
  try {
    matcher.add(rule);
    matcher.ignores('probe');
  } catch {
    return null;
  }
  const matches: PathTest = (path) => path !== '' && ignore.isPathValid(path) && matcher.ignores(path);
  return isShallow(rule) ? (path) => matches(path) && !matches(parentOf(path)) : matches;
}

const atAnyDepth = (pattern: string): string =>
  pattern.startsWith('/') || pattern === '*' ? pattern : `**/${pattern}`;

/** Ends with one star behind a slash. */
const isShallow = (pattern: string): boolean => /(^|[^*])\/\*$/.test(pattern);

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
