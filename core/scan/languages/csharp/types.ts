import type { SyntaxNode } from '../../detector.ts';
import { named } from '../../syntax/nodes.ts';
import type { Walk } from '../../syntax/walk.ts';

const collect = (walk: Walk, node: SyntaxNode, into: string[], depth: number): void => {
  if (depth > 8) return;
  if (node.type === 'identifier' || node.type === 'qualified_name') {
    into.push(walk.text(node));
    return;
  }
  for (const child of named(node)) collect(walk, child, into, depth + 1);
};

/** Names of the types written in an annotation. */
export const typesOf = (walk: Walk, node: SyntaxNode | null, exported: boolean): string[] => {
  const names: string[] = [];
  if (!node || node.type === 'implicit_type') return names;
  collect(walk, node, names, 0);
  const { line } = walk.place(node);
  for (const name of names) walk.unit.types.push({ name, line, exported });
  return names;
};

export const isPublic = (walk: Walk, node: SyntaxNode): boolean =>
  named(node).some((child) => child.type === 'modifier' && /^(public|protected|internal)$/.test(walk.text(child)));
