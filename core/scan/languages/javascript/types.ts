import type { SyntaxNode } from '../../detector.ts';
import { unknown } from '../../neutral/expression.ts';
import type { Handlers, Walk } from '../../syntax/walk.ts';

const exportedAround = (node: SyntaxNode): boolean => {
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.type === 'export_statement') return true;
    if (at.type === 'statement_block') return false;
  }
  return false;
};

const collect = (walk: Walk, node: SyntaxNode, into: string[], depth: number): void => {
  if (depth > 12) return;
  if (node.type === 'type_identifier' || node.type === 'nested_type_identifier' || node.type === 'identifier') {
    into.push(walk.text(node));
    return;
  }
  if (node.type === 'string') {
    walk.as('type', null, () => walk.visit(node));
    return;
  }
  for (const child of node.namedChildren) if (child) collect(walk, child, into, depth + 1);
};

/** Names of the types in an annotation, outermost first; each is noted as used. */
export const typeNames = (walk: Walk, node: SyntaxNode | null): string[] => {
  const names: string[] = [];
  if (!node) return names;
  collect(walk, node, names, 0);
  const { line } = walk.place(node);
  const exported = names.length > 0 && exportedAround(node);
  for (const name of names) walk.unit.types.push({ name, line, exported });
  return names;
};

export const typesOf = typeNames;

const only = (walk: Walk, node: SyntaxNode) => {
  typeNames(walk, node);
  return unknown;
};

export const types: Handlers = {
  type_annotation: only,
  type_arguments: only,
  type_parameters: only,
  interface_declaration: only,
  type_alias_declaration: only,
  ambient_declaration: () => unknown,
};
