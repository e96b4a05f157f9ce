import { plainName } from '../rules/words.ts';
import type { Project, ProjectFile } from './project.ts';
import type { SdkValue } from './value.ts';

/**
 * What a name may be that no declaration explains, in a file that opens whole namespaces: a name the catalogue knows
 * of an opened package, or any type where the package serves video alone.
 */
export const openedName = (project: Project, file: ProjectFile, name: string): readonly SdkValue[] =>
  file.unit.imports.flatMap((entry): readonly SdkValue[] => {
    if (!entry.names.some(({ imported }) => imported === '*all')) return [];
    const rules = project.sdkRules(file, entry.module);
    const fitting = rules.filter(
      (rule) => (!rule.shared && /^\p{Lu}/u.test(name)) || project.rules.symbols.knows(rule.vendor, plainName(name)),
    );
    if (fitting.length === 0) return [];
    const origin = { file, line: entry.line, column: entry.column };
    return [{ kind: 'sdk', rules: fitting, path: [name], origin, calls: [] }];
  });

/**
 * A name that is itself a module of a vendor, used without an import: a crate at the root of a path, a class or
 * namespace that is loaded by itself.
 */
export const packageNamed = (project: Project, file: ProjectFile, name: string, line: number): readonly SdkValue[] => {
  if (!/^\p{Lu}|_/u.test(name)) return [];
  const rules = project.sdkRules(file, name).filter(({ modules }) => modules.includes(name));
  if (rules.length === 0) return [];
  const named = file.unit.imports.find(({ module }) =>
    project.sdkRules(file, module).some((rule) => rules.includes(rule)),
  );
  return [
    {
      kind: 'sdk',
      rules,
      path: [name],
      origin: { file, line: named?.line ?? line, column: named?.column ?? 1 },
      calls: [],
    },
  ];
};
