import type { SyntaxNode } from '../../detector.ts';
import { chainOf } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import type { Walk } from '../../syntax/walk.ts';
import { qualified } from './imports.ts';

const collect = (walk: Walk, node: SyntaxNode, into: string[], depth: number): void => {
  if (depth > 6 || node.type === 'primitive_type') return;
  if (node.type === 'name') into.push(walk.text(node));
  else if (node.type === 'qualified_name') into.push(chainOf(qualified(walk, node))?.join('.') ?? walk.text(node));
  else for (const child of named(node)) collect(walk, child, into, depth + 1);
};

/** Names of the classes written in a type. */
export const typesOf = (walk: Walk, node: SyntaxNode | null, exported: boolean): string[] => {
  const names: string[] = [];
  if (!node) return names;
  collect(walk, node, names, 0);
  const { line } = walk.place(node);
  for (const name of names) walk.unit.types.push({ name, line, exported });
  return names;
};

/** Members are public unless they say otherwise. */
export const isPublic = (walk: Walk, node: SyntaxNode): boolean =>
  !/^(private|protected)$/.test(walk.text(named(node).find(({ type }) => type === 'visibility_modifier') ?? null));
