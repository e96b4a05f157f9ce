import type { Expression } from '../neutral/expression.ts';
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

/** The name by which a function is called: its own, or for a constructor the name of its class. */
const nameOf = ({ file, index }: FunctionValue): string => {
  const made = file.unit.functions[index];
  const scope = made ? file.unit.scopes[made.scope] : undefined;
  const owner = scope?.kind === 'class' ? file.unit.classes[scope.owner] : undefined;
  if (owner && made && (constructors.has(made.name) || made.name === owner.name)) return owner.name;
  return made?.name ?? '';
};

/**
 * Calls that may reach a function, found by name and by the class or file they stand for; enough to see what is passed,
 * never a promise to see all.
 */
export const callersOf = (project: Project): Callers => {
  const byName = new Map<string, CallRef[]>();
  const inline = new Map<string, CallRef[]>();
  for (const file of project.files)
    file.unit.calls.forEach((call, index) => {
      const name = calledName(call.callee);
      if (name !== null) push(byName, name, { file, call: index });
    });
  const cache = new Map<string, readonly CallRef[]>();
  return (of) => {
    const key = `${of.file.index} ${of.index}`;
    const known = cache.get(key) ?? select(of, byName.get(nameOf(of)) ?? inline.get(key) ?? []);
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

/** Calls in the same file first, then in others of the same family; a name that many files call says nothing. */
const select = (of: FunctionValue, refs: readonly CallRef[]): readonly CallRef[] => {
  const family = (file: ProjectFile): string => file.speech?.family ?? file.language;
  const isMethod = of.file.unit.scopes[of.file.unit.functions[of.index]?.scope ?? 0]?.kind === 'class';
  const fitting = isMethod ? refs.filter((ref) => !asksForKey(ref)) : refs;
  const here = fitting.filter(({ file }) => file === of.file);
  const elsewhere = fitting.filter(
    ({ file, call }) =>
      file !== of.file &&
      family(file) === family(of.file) &&
      (!isMethod || file.unit.calls[call]?.callee.kind === 'member' || constructorLike(of)),
  );
  return [...here.slice(0, most), ...(elsewhere.length <= most ? elsewhere : [])];
};

const constructorLike = ({ file, index }: FunctionValue): boolean =>
  nameOf({ kind: 'function', file, index, self: null }) !== file.unit.functions[index]?.name;
