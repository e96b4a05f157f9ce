import type { SyntaxNode } from '../../detector.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Walk } from '../../syntax/walk.ts';

const own = new Set(['crate', 'super', 'self']);

/** The names of a path; below the own crate only the type and what follows it, or the last name, say anything. */
export const pathOf = (walk: Walk, node: SyntaxNode | null): string[] => {
  const parts = walk
    .text(node)
    .replace(/<[^()]*>/g, '')
    .split('::')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (!own.has(parts[0] ?? '') && !isOwnModule(walk, parts[0] ?? '')) return parts;
  const type = parts.findIndex((part) => /^\p{Lu}/u.test(part));
  return parts.length < 2 ? parts : parts.slice(type < 0 ? parts.length - 1 : type);
};

/** Modules of the own crate that were imported so far; `seen` imports have been looked at. */
const ownModules = new WeakMap<Walk, { readonly names: Set<string>; seen: number }>();

const isOwnModule = (walk: Walk, root: string): boolean => {
  const known = ownModules.get(walk) ?? { names: new Set<string>(), seen: 0 };
  ownModules.set(walk, known);
  const { imports } = walk.unit;
  for (; known.seen < imports.length; known.seen += 1) {
    const { module = '', names = [] } = imports[known.seen] ?? {};
    if (!own.has(module.split('::')[0] ?? '')) continue;
    for (const { imported, local } of names) if (imported === '*') known.names.add(local);
  }
  return known.names.has(root);
};

const collect = (walk: Walk, node: SyntaxNode, into: string[], depth: number): void => {
  if (depth > 8) return;
  if (node.type === 'type_identifier' || node.type === 'scoped_type_identifier') {
    into.push(pathOf(walk, node).join('.'));
    return;
  }
  for (const child of named(node)) if (child.type !== 'lifetime') collect(walk, child, into, depth + 1);
};

/** Names of the types written in an annotation; `Self` is the type around. */
export const typesOf = (walk: Walk, node: SyntaxNode | null, exported: boolean): string[] => {
  const names: string[] = [];
  if (!node) return names;
  collect(walk, node, names, 0);
  const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
  const { line } = walk.place(node);
  const found = names.map((name) => (name === 'Self' ? (owner?.name ?? name) : name));
  for (const name of found) walk.unit.types.push({ name, line, exported });
  return found;
};

export const isPublic = (node: SyntaxNode): boolean => ofType(node, 'visibility_modifier') !== null;

/** The type's number in the unit, if it is declared in the file so far. */
export const classNamed = (walk: Walk, name: string): number =>
  walk.unit.classes.findIndex((made) => made.name === name);
