import type { Expression } from '../neutral/expression.ts';
import type { ClassUnit } from '../neutral/unit.ts';
import type { Project, ProjectFile } from './project.ts';
import type { CallRef, FunctionValue } from './value.ts';

export type Callers = (of: FunctionValue) => readonly CallRef[];

/** The last name of what is called. */
export const calledName = (callee: Expression): string | null => {
  if (callee.kind === 'name' || callee.kind === 'member') return callee.name;
  return null;
};

const most = 16;

const constructors = new Set(['constructor', '__init__', 'initialize', 'init', '__construct']);

const ownerOf = ({ file, index }: FunctionValue): ClassUnit | undefined => {
  const scope = file.unit.scopes[file.unit.functions[index]?.scope ?? 0];
  return scope?.kind === 'class' ? file.unit.classes[scope.owner] : undefined;
};

/** The name by which a function is called: its own, or for a constructor the name of its class. */
const nameOf = (of: FunctionValue): string => {
  const made = of.file.unit.functions[of.index];
  const owner = ownerOf(of);
  if (owner && made && (constructors.has(made.name) || made.name === owner.name)) return owner.name;
  return made?.name ?? '';
};

const hasConstructor = ({ unit }: ProjectFile, made: ClassUnit): boolean =>
  unit.functions.some(({ scope, name }) => scope === made.body && (constructors.has(name) || name === made.name));

/** By the name of a class: classes that extend it and are made by its constructor, as they have none of their own. */
const heirsOf = (project: Project): ReadonlyMap<string, readonly string[]> => {
  const heirs = new Map<string, string[]>();
  for (const file of project.files)
    for (const made of file.unit.classes) {
      if (made.name === '' || hasConstructor(file, made)) continue;
      for (const base of made.bases) {
        const name = calledName(base);
        if (name !== null) heirs.set(name, [...(heirs.get(name) ?? []), made.name]);
      }
    }
  return heirs;
};

/**
 * Calls that may reach a function, found by name and by the class or file they stand for; enough to see what is passed,
 * never a promise to see all.
 */
export const callersOf = (project: Project): Callers => {
  const byName = new Map<string, CallRef[]>();
  for (const file of project.files)
    file.unit.calls.forEach((call, index) => {
      const name = calledName(call.callee);
      if (name !== null) push(byName, name, { file, call: index });
    });
  const cache = new Map<string, readonly CallRef[]>();
  const heirs = heirsOf(project);
  const calls = (of: FunctionValue): readonly CallRef[] => {
    const name = nameOf(of);
    const inherited = constructorLike(of) ? (heirs.get(name) ?? []) : [];
    return [name, ...inherited].flatMap((one) => byName.get(one) ?? []);
  };
  return (of) => {
    const key = `${of.file.index} ${of.index}`;
    const known = cache.get(key) ?? select(of, calls(of));
    cache.set(key, known);
    return known;
  };
};

const push = (map: Map<string, CallRef[]>, key: string, ref: CallRef): void => {
  const list = map.get(key);
  if (!list) map.set(key, [ref]);
  else if (list.length < 400) list.push(ref);
};

/** Names that every map and list has too, which are then asked for a key. */
const common = /^(get|set|has|add|pop|update|remove|delete|find|fetch|read)$/;

const asksForKey = ({ file, call }: CallRef): boolean => {
  const made = file.unit.calls[call];
  const key = made?.arguments[0]?.value;
  return (
    made?.callee.kind === 'member' &&
    common.test(made.callee.name) &&
    made.callee.of.kind !== 'self' &&
    key?.kind === 'text' &&
    !key.value.includes('/')
  );
};

/** `Other::new(…)` is no call of a function of the same name in this class. */
const namesOtherClass = ({ file, call }: CallRef, of: FunctionValue): boolean => {
  const callee = file.unit.calls[call]?.callee;
  const named = callee?.kind === 'member' && callee.of.kind === 'name' ? callee.of.name : '';
  return /^[A-Z]\w*[a-z]/.test(named) && named !== 'Self' && named !== ownerOf(of)?.name && !constructorLike(of);
};

/** Calls in the same file first, then in others of the same family, tests left out as they hand over stand-ins; a name that many files call says nothing. */
const select = (of: FunctionValue, refs: readonly CallRef[]): readonly CallRef[] => {
  const family = (file: ProjectFile): string => file.speech?.family ?? file.language;
  const isMethod = of.file.unit.scopes[of.file.unit.functions[of.index]?.scope ?? 0]?.kind === 'class';
  const fitting = isMethod ? refs.filter((ref) => !asksForKey(ref) && !namesOtherClass(ref, of)) : refs;
  const here = fitting.filter(({ file }) => file === of.file);
  const elsewhere = fitting.filter(
    ({ file, call }) =>
      file !== of.file &&
      (file.lane !== 'test' || of.file.lane === 'test') &&
      family(file) === family(of.file) &&
      (!isMethod || file.unit.calls[call]?.callee.kind === 'member' || constructorLike(of)),
  );
  return [...here.slice(0, most), ...(elsewhere.length <= most ? elsewhere : [])];
};

const constructorLike = ({ file, index }: FunctionValue): boolean =>
  nameOf({ kind: 'function', file, index, self: null }) !== file.unit.functions[index]?.name;
