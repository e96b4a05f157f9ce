import type { Import } from '../neutral/unit.ts';
import type { SdkRule } from '../rules/sdk-rules.ts';
import { plainName } from '../rules/words.ts';
import type { Evaluator } from './evaluator.ts';
import { platformNames } from './platform-names.ts';
import type { Project, ProjectFile } from './project.ts';
import type { SdkValue, Value } from './value.ts';

const isOpen = ({ names }: Import): boolean => names.some(({ imported }) => imported === '*all');

/** The project's own files that a file imports whole. */
const openedModules = (project: Project, file: ProjectFile): readonly ProjectFile[] =>
  file.unit.imports.filter(isOpen).flatMap(({ module }) => project.paths.resolve(file, module) ?? []);

/** First letters that stand for a vendor or its product, and for no technique. */
const initials = /^(?!(?:AWS|SDK|API|URL|HTTP|IOS|RTC|REST|MAC|XML|JSON)+$)[A-Z]{3,}$/;

/** Words of packages that types of any program hold too. */
const ordinary =
  /^(video|stream(ing|er)?|broadcast(ing)?|player|client|server|service|media|live|upload(er)?|android|flutter|swift|core|kit|room|call|meeting|audio|camera|channel|session|model|data|view|manager)$/i;

const wordBreak = /[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/** `RtcEngine` of `agora_rtc_engine`, `TVIRoom` of `TVIKit`: a word of the package, or its first letters. */
const sharesWord = (name: string, { package: of, modules }: SdkRule): boolean => {
  const plain = plainName(name);
  return [of, ...modules]
    .flatMap((text) => text.split(wordBreak))
    .some((word) =>
      initials.test(word)
        ? name.startsWith(word.replace(/SDK$/, '')) && /^[A-Z]/.test(name.slice(word.length))
        : word.length >= 4 && !ordinary.test(word) && plain.includes(word.toLowerCase()),
    );
};

/**
 * What a name may be that no declaration explains, in a file that opens whole namespaces: a name the catalogue knows
 * of an opened package. Of a package that serves video alone any type whose name holds a word of the package.
 */
export const openedName = (project: Project, file: ProjectFile, name: string): readonly SdkValue[] => {
  const opened = file.unit.imports.filter(isOpen);
  return opened.flatMap((entry): readonly SdkValue[] => {
    const rules = project.sdkRules(file, entry.module);
    const isType = /^\p{Lu}/u.test(name);
    const fitting = rules.filter(
      (rule) =>
        (isType && !rule.shared && !platformNames.has(name) && sharesWord(name, rule)) ||
        project.rules.symbols.knows(rule.vendor, plainName(name)),
    );
    if (fitting.length === 0) return [];
    const origin = { file, line: entry.line, column: entry.column };
    return [{ kind: 'sdk', rules: fitting, path: [name], origin, calls: [] }];
  });
};

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

/** A name out of a module of the project that the file imports whole, or of a vendor's. */
export const openedAnywhere = (evaluator: Evaluator, name: string, file: ProjectFile): readonly Value[] => {
  for (const own of openedModules(evaluator.project, file)) {
    const found = own === file ? [] : evaluator.exported(own, name);
    if (found.length > 0) return found;
  }
  return openedName(evaluator.project, file, name);
};
