import type { Flavour } from './types.ts';

/** Where the forges look, first place first; the first file that is there counts. */
const places: Readonly<Record<Flavour, readonly string[]>> = {
  github: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
  gitlab: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
};

/** Every place a file of owners may be at, in the order to try them where the forge is not known. */
export const ownersPlaces: readonly string[] = [...new Set([...places.github, ...places.gitlab])];

const gitlabOnly = [/^\^?\[[^\]]+\]/m, /^!/m, /\s@@\w/];

/** Tells the forge by the place, or by what only GitLab would write; GitHub where nothing tells. */
export function flavourOf(path: string, text: string): Flavour {
  if (path.startsWith('.github/')) return 'github';
  if (path.startsWith('.gitlab/')) return 'gitlab';
  return gitlabOnly.some((pattern) => pattern.test(text)) ? 'gitlab' : 'github';
}
