import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument, Call } from '../../neutral/unit.ts';
import type { Walk } from '../../syntax/walk.ts';

/** The class around, as its own methods name it. */
export const ownClass = (walk: Walk): Expression | null => {
  const name = walk.unit.classes[walk.unit.classAround(walk.scope)]?.name ?? '';
  return name === '' ? null : { kind: 'name', name };
};

/** The method around, however deep in blocks. */
const methodAround = (walk: Walk): string => {
  for (let at = walk.scope; at >= 0; at = walk.unit.scopes[at]?.parent ?? -1) {
    const entry = walk.unit.scopes[at];
    const name = entry?.kind === 'function' ? walk.unit.functions[entry.owner]?.name : undefined;
    if (name !== undefined && name !== '') return name;
  }
  return '';
};

/** What `super` calls: the constructor of the class that is extended, or its method of the same name. */
export const superOf = (walk: Walk): { readonly callee: Expression; readonly form: Call['form'] } => {
  const base = walk.unit.classes[walk.unit.classAround(walk.scope)]?.bases[0] ?? unknown;
  const name = methodAround(walk);
  if (name === 'initialize') return { callee: base, form: 'new' };
  return { callee: { kind: 'member', of: base, name }, form: 'call' };
};

/** `delegate :a, :b, to: :other`: methods that give what those of another object give. */
export const delegated = (walk: Walk, node: SyntaxNode, args: readonly Argument[]): Expression => {
  const to = args.find(({ name }) => name === 'to')?.value;
  if (to?.kind !== 'text') return unknown;
  const { line } = walk.place(node);
  for (const { name, value } of args) {
    if (name !== null || value.kind !== 'text') continue;
    const index = walk.unit.addFunction({ name: value.value, scope: walk.scope, line, endLine: line, exported: true });
    const body = walk.unit.functions[index]?.body ?? walk.scope;
    walk.within(body, () => {
      const target = walk.call(node, { kind: 'name', name: to.value.replace(/^@+/, '') }, []);
      walk.unit.addReturn(body, walk.call(node, { kind: 'member', of: target, name: value.value }, []), line);
    });
  }
  return unknown;
};

interface Locals {
  /** Bindings taken in so far. */
  read: number;
  readonly names: Set<string>;
}

const locals = new WeakMap<Walk, Locals>();

const localsOf = (walk: Walk): ReadonlySet<string> => {
  const known = locals.get(walk) ?? { read: 0, names: new Set<string>() };
  locals.set(walk, known);
  for (const { scope, name, path } of walk.unit.bindings.slice(known.read))
    if (path.length === 0) known.names.add(`${scope} ${name}`);
  known.read = walk.unit.bindings.length;
  return known.names;
};

/** Whether a bare name was set or handed in before; else it calls a method of that name. */
export const isLocal = (walk: Walk, name: string): boolean => {
  const names = localsOf(walk);
  for (let at = walk.scope; at >= 0; at = walk.unit.scopes[at]?.parent ?? -1) {
    const entry = walk.unit.scopes[at];
    if (entry?.kind === 'class') return false;
    if (names.has(`${at} ${name}`)) return true;
    const made = entry?.kind === 'function' ? walk.unit.functions[entry.owner] : undefined;
    if (made?.parameters.some((parameter) => parameter.name === name)) return true;
  }
  return false;
};
