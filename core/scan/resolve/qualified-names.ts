import type { Project, ProjectFile } from './project.ts';
import type { Value } from './value.ts';

/** Names of the classes and modules round a class, outermost first, and its own. */
const pathOf = (file: ProjectFile, index: number): string[] => {
  const path: string[] = [];
  let at = index;
  while (at >= 0) {
    const made = file.unit.classes[at];
    path.unshift(made?.name ?? '');
    const scope = file.unit.scopes[made?.scope ?? 0];
    at = scope?.kind === 'class' ? scope.owner : -1;
  }
  return path;
};

/** How many names two paths have in common, counted from their ends. */
const common = (a: readonly string[], b: readonly string[]): number => {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
  return same;
};

const separators = ['::', '.', '\\'];

/** A vendor's module that the whole chain names. */
const packageOf = (project: Project, file: ProjectFile, chain: readonly string[], line: number): readonly Value[] => {
  for (const separator of separators) {
    const module = chain.join(separator);
    const rules = project.sdkRules(file, module).filter(({ modules }) => modules.includes(module));
    if (rules.length > 0)
      return [{ kind: 'sdk', rules, path: chain.slice(-1), origin: { file, line, column: 1 }, calls: [] }];
  }
  return [];
};

/**
 * What a chain of names stands for where the first of them alone tells nothing: a class that lies in modules opened by
 * many files, or a vendor's module that no import names.
 */
export const qualifiedName = (
  project: Project,
  file: ProjectFile,
  chain: readonly string[] | null,
  line: number,
): readonly Value[] => {
  if (!chain || chain.length < 2 || file.speech?.modules !== 'names') return [];
  if (!chain.every((name) => /^\p{Lu}/u.test(name))) return [];
  const name = chain.at(-1) ?? '';
  const found = (project.globals.get(`${file.speech.family} ${name}`) ?? []).flatMap((entry) =>
    entry.declared.type === 'class'
      ? [{ ...entry, index: entry.declared.index, same: common(pathOf(entry.file, entry.declared.index), chain) }]
      : [],
  );
  const most = Math.max(2, ...found.map(({ same }) => same));
  const own = found.filter(({ same }) => same === most);
  return own.length > 0
    ? own.slice(0, 4).map((entry) => ({ kind: 'class', file: entry.file, index: entry.index }))
    : packageOf(project, file, chain, line);
};
