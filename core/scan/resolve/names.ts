import type { Scope } from '../neutral/unit.ts';
import type { Declared, ProjectFile } from './project.ts';

const parentOf = (scopes: readonly Scope[], scope: number): number => scopes[scope]?.parent ?? -1;

/** The nearest scope around (or equal to) `scope` that is not a block. */
export const holderOf = (file: ProjectFile, scope: number): number => {
  let at = scope;
  while (file.unit.scopes[at]?.kind === 'block') at = parentOf(file.unit.scopes, at);
  return at;
};

/** True where `outer` is `inner` or lies around it. */
export const encloses = (file: ProjectFile, outer: number, inner: number): boolean => {
  for (let at = inner; at >= 0; at = parentOf(file.unit.scopes, at)) if (at === outer) return true;
  return false;
};

/** The class whose body lies around a scope, -1 where none does. */
export const classAround = (file: ProjectFile, scope: number): number => {
  for (let at = scope; at >= 0; at = parentOf(file.unit.scopes, at)) {
    const entry = file.unit.scopes[at];
    if (entry?.kind === 'class') return entry.owner;
  }
  return -1;
};

/** The function whose body lies around a scope, -1 at the top of the file. */
export const functionAround = (file: ProjectFile, scope: number): number => {
  for (let at = scope; at >= 0; at = parentOf(file.unit.scopes, at)) {
    const entry = file.unit.scopes[at];
    if (entry?.kind === 'function') return entry.owner;
  }
  return -1;
};

const isBlockOnly = (declared: Declared): boolean => declared.type === 'binding' && declared.binding.declared;

const visible = (file: ProjectFile, declared: Declared, scope: number): boolean =>
  encloses(file, isBlockOnly(declared) ? declared.scope : holderOf(file, declared.scope), scope);

/** Class bodies are seen from inside a method only through the object itself. */
const throughClass = (file: ProjectFile, declared: Declared, scope: number): boolean => {
  if (file.unit.scopes[declared.scope]?.kind !== 'class' || declared.type === 'class') return false;
  return holderOf(file, scope) !== declared.scope && file.speech?.openFields !== true;
};

const most = 8;

/**
 * The declarations a name may stand for at a line: those of the innermost function that has any; of assignments the
 * last that is surely reached and the conditional ones after it.
 */
export const lookUp = (file: ProjectFile, name: string, scope: number, line: number): readonly Declared[] => {
  const all = file.names.get(name);
  if (!all) return [];
  const seen = all.filter(
    (declared) =>
      (declared.type !== 'binding' || declared.binding.path.length === 0) &&
      visible(file, declared, scope) &&
      !throughClass(file, declared, scope),
  );
  if (seen.length < 2) return seen;
  for (let at = holderOf(file, scope); at >= 0; at = holderOf(file, parentOf(file.unit.scopes, at))) {
    const here = seen.filter((declared) => holderOf(file, declared.scope) === at);
    if (here.length === 0 || isOwnValue(here, seen, line)) continue;
    return at === holderOf(file, scope) ? reaching(file, here, scope, line) : here.slice(-most);
  }
  return [];
};

/** `let request = request(path)`: what is being bound is not yet there, a function of the same name further out is. */
const isOwnValue = (here: readonly Declared[], seen: readonly Declared[], line: number): boolean =>
  here.every((declared) => declared.type === 'binding' && declared.line >= line) &&
  seen.some(({ type }) => type === 'function');

const reaching = (file: ProjectFile, here: readonly Declared[], scope: number, line: number): readonly Declared[] => {
  const ordered = [...here].sort((a, b) => a.line - b.line);
  const before = ordered.filter((declared) => declared.type !== 'binding' || declared.line < line);
  const given = before.length > 0 ? before : ordered.filter((declared) => declared.line <= line);
  if (given.length === 0) return ordered.slice(0, most);
  const sure = given.findLastIndex(({ scope: at }) => encloses(file, at, scope));
  return given.slice(Math.max(0, sure)).slice(-most);
};
