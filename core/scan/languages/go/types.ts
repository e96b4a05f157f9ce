import type { SyntaxNode } from '../../detector.ts';
import { named } from '../../syntax/nodes.ts';
import type { Walk } from '../../syntax/walk.ts';

export const isExported = (name: string): boolean => /^\p{Lu}/u.test(name);

const collect = (walk: Walk, node: SyntaxNode, into: string[], depth: number): void => {
  if (depth > 8) return;
  if (node.type === 'type_identifier' || node.type === 'qualified_type') {
    into.push(walk.text(node));
    return;
  }
  for (const child of named(node)) collect(walk, child, into, depth + 1);
};

/** Names of the types written in an annotation, packages dotted before them. */
export const typesOf = (walk: Walk, node: SyntaxNode | null, exported: boolean): string[] => {
  const names: string[] = [];
  if (!node) return names;
  collect(walk, node, names, 0);
  const { line } = walk.place(node);
  for (const name of names) walk.unit.types.push({ name, line, exported });
  return names;
};

/** The type's number in the unit: methods may stand before the type they belong to, or in another file. */
export const classNamed = (walk: Walk, name: string, line: number): number => {
  const known = walk.unit.classes.findIndex((made) => made.name === name);
  return known >= 0 ? known : walk.unit.addClass({ name, scope: 0, line, exported: isExported(name) });
};
