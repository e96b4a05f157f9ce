import type { CodeOwners, Flavour, OwnerRule, OwnerSection } from './types.ts';

interface OpenSection {
  readonly name: string | null;
  readonly optional: boolean;
  readonly standing: readonly string[];
  readonly rules: OwnerRule[];
}

const header = /^(\^?)\[([^\]]+)\](?:\[\d+\])?\s*(.*)$/;
const owner = /^(@{1,2}[\w.-]+(\/[\w.-]+)*|[^\s@]+@[^\s@]+\.[^\s@]+)$/;

/**
 * Reads a file of owners. Never fails: what the forge would not take is a problem, and the other lines count.
 *
 * GitHub: a pattern and its owners a line; `#` begins a remark. GitLab: also sections, `[Name][2] @default`, optional
 * with `^`; sections of the same name, whatever its case, are one; a line without owners has the default ones of its
 * section; `!` takes paths out of the section.
 */
export function parseCodeOwners(text: string, flavour: Flavour): CodeOwners {
  const sections: OpenSection[] = [{ name: null, optional: false, standing: [], rules: [] }];
  const problems: { line: number; reason: string }[] = [];
  let current = sections[0];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const content = withoutRemark(raw).trim();
    if (content === '') continue;
    const opened = flavour === 'gitlab' ? header.exec(content) : null;
    if (opened !== null) {
      current = openSection(sections, opened);
      continue;
    }
    const rule = parseRule(content, index + 1, flavour, current?.standing ?? []);
    if (typeof rule === 'string') problems.push({ line: index + 1, reason: rule });
    else current?.rules.push(rule);
  }
  return { flavour, sections: sections.filter(({ rules }) => rules.length > 0).map(closed), problems };
}

const closed = ({ name, optional, rules }: OpenSection): OwnerSection => ({ name, optional, rules });

/** A `#` at the beginning or after a blank begins a remark, unless a backslash stands before it. */
const withoutRemark = (line: string): string => line.replace(/(^|\s)#.*$/, '$1');

function openSection(sections: OpenSection[], [, optional, name = '', owners = '']: RegExpExecArray): OpenSection {
  const same = sections.find((one) => one.name?.toLowerCase() === name.toLowerCase());
  const standing = words(owners);
  const section = {
    name: same?.name ?? name,
    optional: optional === '^',
    standing: standing.length > 0 ? standing : (same?.standing ?? []),
    rules: same?.rules ?? [],
  };
  if (same === undefined) sections.push(section);
  return section;
}

/** @returns the reason where it is no rule */
function parseRule(content: string, line: number, flavour: Flavour, standing: readonly string[]): OwnerRule | string {
  const [first = '', ...rest] = words(content);
  const exclusion = first.startsWith('!');
  if (exclusion && flavour === 'github') return 'a pattern cannot be taken back with "!"';
  if (flavour === 'github' && /[[\]]/.test(first)) return 'a pattern cannot hold a range of characters';
  const bad = rest.find((word) => !owner.test(word));
  if (bad !== undefined && flavour === 'github') return `"${bad}" is no owner`;
  const owners = rest.filter((word) => owner.test(word));
  const pattern = exclusion ? first.slice(1) : first;
  return { line, pattern, owners: owners.length > 0 ? owners : standing, exclusion };
}

/** Blanks part words, unless a backslash stands before them. */
const words = (text: string): string[] => text.match(/(?:\\.|[^\s\\])+/g) ?? [];
