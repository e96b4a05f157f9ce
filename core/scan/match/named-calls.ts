import { chainOf } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import { frameOfCall } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { lookUp } from '../resolve/names.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { CallRef, SdkValue } from '../resolve/value.ts';
import { plainName } from '../rules/words.ts';
import { matchSdkCall, type SdkMatch } from './sdk-calls.ts';

interface Imported {
  readonly value: SdkValue;
}

const imported = new WeakMap<ProjectFile, readonly Imported[]>();

/** Vendors' packages that a file imports, as values without a path. */
const importedIn = (evaluator: Evaluator, file: ProjectFile): readonly Imported[] => {
  const known = imported.get(file) ?? importsOf(evaluator, file);
  imported.set(file, known);
  return known;
};

const importsOf = (evaluator: Evaluator, file: ProjectFile): readonly Imported[] =>
  file.unit.imports.flatMap((entry) => {
    const rules = evaluator.project.sdkRules(file, entry.module);
    const origin = { file, line: entry.line, column: entry.column };
    return rules.length === 0 ? [] : [{ value: { kind: 'sdk', rules, path: [], origin, calls: [] } as const }];
  });

/** A name of this length or more is told apart by itself. */
const longName = 10;

const isKnownName = (
  evaluator: Evaluator,
  value: SdkValue,
  names: readonly string[],
  languages: readonly string[],
): boolean => {
  const last = names.at(-1) ?? '';
  return value.rules.some(({ vendor }) =>
    evaluator.project.rules.symbols.byLastName(vendor, last).some(({ segments, kind, language }) => {
      if (kind === 'type' || kind === 'client-init' || !languages.includes(language)) return false;
      const ends = segments.every(
        (segment, at) => plainName(names[names.length - segments.length + at] ?? '') === segment,
      );
      return ends && (segments.length >= 2 || last.length >= longName);
    }),
  );
};

/** Modules of the project itself, as scripts write them. */
const ownModule = /^(\.|~\/|@\/)/;

/** True where the code does tell: a name that holds an object of a class of the project's own. */
const isOwnObject = (file: ProjectFile, name: string, call: Call): boolean => {
  const declared = lookUp(file, name, call.scope, call.line);
  const isOwnClass = (local: string): boolean =>
    file.unit.imports.some(({ module, names }) => ownModule.test(module) && names.some((one) => one.local === local));
  return (
    declared.length > 0 &&
    declared.every((one) => {
      const made =
        one.type === 'binding' && one.binding.value.kind === 'call' ? file.unit.calls[one.binding.value.call] : null;
      const root = made ? chainOf(made.callee)?.[0] : undefined;
      return made?.form === 'new' && root !== undefined && isOwnClass(root);
    })
  );
};

/**
 * A call on something whose origin the code does not tell (a parameter, a node's input, an injected client), in a file
 * that imports a vendor's package, by a name that package has.
 */
export const matchByName = (evaluator: Evaluator, ref: CallRef, call: Call): SdkMatch | null => {
  if (call.callee.kind !== 'member') return null;
  const names = chainOf(call.callee);
  if (!names || names.length < 2) return null;
  const languages = ref.file.speech?.patternLanguages ?? [];
  const found = importedIn(evaluator, ref.file).find(({ value }) => isKnownName(evaluator, value, names, languages));
  if (!found || isOwnObject(ref.file, names[0] ?? '', call)) return null;
  const frame = frameOfCall(evaluator, ref);
  if (evaluator.evaluate(call.callee.of, frame).length > 0) return null;
  const match = matchSdkCall(
    evaluator,
    ref,
    call,
    { ...found.value, path: [names[0] ?? '', '()', ...names.slice(1)], calls: [ref] },
    frame,
  );
  return match?.rule ? { ...match, value: found.value } : null;
};
