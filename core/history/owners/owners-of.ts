import { compilePattern, type PathTest } from './pattern.ts';
import type { CodeOwners, OwnerRule, OwnerSection, Ownership } from './types.ts';

/** Gives the owners of a path, relative to the root and with `/`; none where nobody owns it. */
export type OwnersOf = (path: string) => readonly Ownership[];

/**
 * Compiles a file of owners. The last line that means a path decides. At GitLab that holds for each section, and the
 * sections add up.
 */
export function ownersOf(owners: CodeOwners): OwnersOf {
  const sections = owners.sections.map((section) => compileSection(section, owners));
  return (path) => sections.flatMap((section) => section(path));
}

interface Compiled {
  readonly rule: OwnerRule;
  readonly matches: PathTest;
}

function compileSection({ name, rules }: OwnerSection, { flavour }: CodeOwners): OwnersOf {
  const compiled = rules.flatMap((rule): Compiled[] => {
    const matches = compilePattern(rule.pattern, flavour);
    return matches === null ? [] : [{ rule, matches }];
  });
  const exclusions = compiled.filter(({ rule }) => rule.exclusion);
  const lastFirst = compiled.filter(({ rule }) => !rule.exclusion).reverse();
  return (path) => {
    if (exclusions.some(({ matches }) => matches(path))) return [];
    const decisive = lastFirst.find(({ matches }) => matches(path))?.rule;
    return decisive?.owners.map((owner) => ({ owner, line: decisive.line, section: name })) ?? [];
  };
}
