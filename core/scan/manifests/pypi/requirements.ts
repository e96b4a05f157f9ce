import type { DependencyLine } from '../manifest.ts';

const requirement = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(?:[=<>!~;@#]|$|\s)/;

/** The package a requirement names, null for options, addresses and paths. */
export const requirementName = (text: string): string | null => requirement.exec(text)?.[1] ?? null;

export const fromRequirements = (text: string): DependencyLine[] =>
  text.split('\n').flatMap((content, index) => {
    if (/^\s*(#|-|$)/.test(content) || /^\s*(https?|git\+|\.|\/)/.test(content)) return [];
    const name = requirementName(content);
    return name === null ? [] : [{ package: name, line: index + 1, column: content.search(/\S/) + 1 }];
  });
