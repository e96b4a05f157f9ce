import type { SyntaxNode } from '../../detector.ts';
import { named } from '../../syntax/nodes.ts';
import type { Walk } from '../../syntax/walk.ts';

const collect = (walk: Walk, node: SyntaxNode, into: string[], depth: number): void => {
  if (depth > 8) return;
  if (node.type === 'user_type') {
    const path = named(node).filter(({ type }) => type === 'type_identifier');
    into.push(path.map((part) => walk.text(part)).join('.'));
  }
  for (const child of named(node)) collect(walk, child, into, depth + 1);
};

/** Names of the types written in an annotation. */
export const typesOf = (walk: Walk, node: SyntaxNode | null, exported: boolean): string[] => {
  const names: string[] = [];
  if (!node) return names;
  collect(walk, node, names, 0);
  const { line } = walk.place(node);
  for (const name of names) walk.unit.types.push({ name, line, exported });
  return names;
};

const typeKinds = new Set([
  'user_type',
  'optional_type',
  'array_type',
  'dictionary_type',
  'opaque_type',
  'existential_type',
]);

/** The type among the children of a declaration. */
export const typeChild = (node: SyntaxNode | null): SyntaxNode | null =>
  named(node).find(({ type }) => typeKinds.has(type)) ?? null;

export const isPublic = (walk: Walk, node: SyntaxNode): boolean =>
  /\b(public|open)\b/.test(walk.text(named(node).find(({ type }) => type === 'modifiers') ?? null));
