import type { SyntaxNode } from '../../detector.ts';
import { named } from '../../syntax/nodes.ts';
import type { Walk } from '../../syntax/walk.ts';

const collect = (walk: Walk, node: SyntaxNode, into: string[], depth: number): void => {
  if (depth > 6) return;
  if (node.type === 'named_type') into.push(shortName(walk.text(node)));
  for (const child of named(node)) collect(walk, child, into, depth + 1);
};

/** `\A\B\C` is known in the file as `C`. */
export const shortName = (text: string): string => text.split('\\').at(-1) ?? text;

/** Names of the types written in a declaration. */
export const typesOf = (walk: Walk, node: SyntaxNode | null, exported: boolean): string[] => {
  const names: string[] = [];
  if (!node) return names;
  collect(walk, node, names, 0);
  const { line } = walk.place(node);
  for (const name of names) walk.unit.types.push({ name, line, exported });
  return names;
};

export const isPublic = (walk: Walk, node: SyntaxNode): boolean =>
  !named(node).some((child) => child.type === 'visibility_modifier' && walk.text(child) === 'private');

/** A variable without its mark. */
export const variableName = (walk: Walk, node: SyntaxNode | null): string => walk.text(node).replace(/^[$&.]+/, '');
