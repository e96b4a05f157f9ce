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

const only = (walk: Walk, node: SyntaxNode) => {
  typeNames(walk, node);
  return unknown;
};

const memberOf = (walk: Walk, node: SyntaxNode, scope: number): void => {
  const types = typeNames(walk, node.type === 'property_signature' ? node.childForFieldName('type') : node);
  if (node.type !== 'property_signature') return;
  const name = walk.text(node.childForFieldName('name')).replace(/^['"]|['"]$/g, '');
  walk.unit.bind({ scope, name, line: walk.place(node).line, types });
};

/** What a type names is a class that makes nothing: its fields are known by name and type. */
const shapeOf = (walk: Walk, node: SyntaxNode, shape: SyntaxNode | null, heritage: SyntaxNode | null) => {
  const { unit } = walk;
  const index = unit.addClass({
    name: walk.text(node.childForFieldName('name')),
    scope: walk.scope,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    bases: typeNames(walk, heritage).map((name) => ({ kind: 'name', name })),
    exported: node.parent?.type === 'export_statement',
    contract: true,
  });
  const body = unit.classes[index]?.body ?? walk.scope;
  for (const child of shape?.namedChildren ?? []) if (child) memberOf(walk, child, body);
  return unknown;
};

const interfaceOf = (walk: Walk, node: SyntaxNode) => {
  const heritage = node.namedChildren.find((child) => child?.type === 'extends_type_clause') ?? null;
  return shapeOf(walk, node, node.childForFieldName('body'), heritage);
};

const aliasOf = (walk: Walk, node: SyntaxNode) => {
  const value = node.childForFieldName('value');
  return value?.type === 'object_type' ? shapeOf(walk, node, value, null) : only(walk, node);
};

export const types: Handlers = {
  type_annotation: only,
  type_arguments: only,
  type_parameters: only,
  interface_declaration: interfaceOf,
  type_alias_declaration: aliasOf,
  ambient_declaration: () => unknown,
};
