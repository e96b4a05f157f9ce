import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import { caught } from '../../syntax/handlers.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { open, parametersOf } from './functions.ts';
import { isPublic, typesOf } from './types.ts';

const basesOf = (walk: Walk, node: SyntaxNode): Expression[] =>
  typesOf(walk, ofType(node, 'base_list'), false).map((name) => ({
    kind: 'name',
    name: name.split('.').at(-1) ?? name,
  }));

const classOf: Handler = (walk, node) => {
  const index = walk.unit.addClass({
    name: walk.text(node.childForFieldName('name')),
    scope: walk.scope,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    bases: basesOf(walk, node),
    exported: isPublic(walk, node),
    contract: node.type === 'interface_declaration',
  });
  const body = walk.unit.classes[index]?.body ?? walk.scope;
  walk.within(body, () => {
    const { line } = walk.place(node);
    for (const { name, types } of parametersOf(walk, ofType(node, 'parameter_list'), true))
      walk.unit.bind({ scope: body, name, line, types });
    walk.each(node.childForFieldName('body'));
  });
  return unknown;
};

const enumMember: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const attribute = named(node).find(({ type }) => type === 'attribute_list');
  const text = /"([^"\n]+)"/.exec(walk.text(attribute ?? null))?.[1];
  const value = text !== undefined && attribute ? walk.string(attribute, text) : unknown;
  walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(node).line });
  return unknown;
};

const variables: Handler = (walk, node) => {
  const field = node.parent?.type === 'field_declaration';
  const types = typesOf(
    walk,
    node.childForFieldName('type'),
    field && node.parent !== null && isPublic(walk, node.parent),
  );
  for (const child of named(node)) {
    if (child.type !== 'variable_declarator') continue;
    const nameNode = child.childForFieldName('name');
    const name = walk.text(nameNode);
    const given = named(child).findLast((part) => nameNode && part.startIndex > nameNode.startIndex) ?? null;
    const value = walk.as('value', name, () => walk.visit(given));
    walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(child).line, types, declared: !field });
  }
  return unknown;
};

const property: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const value = node.childForFieldName('value');
  if (value?.type === 'arrow_expression_clause') {
    open(walk, node, name, true);
    return unknown;
  }
  const types = typesOf(walk, node.childForFieldName('type'), isPublic(walk, node));
  const given = walk.as('value', name, () => walk.visit(value));
  walk.unit.bind({ scope: walk.scope, name, value: given, line: walk.place(node).line, types });
  walk.visit(node.childForFieldName('accessors'));
  return unknown;
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const slot = walk.text(left?.childForFieldName('name') ?? left);
  const value = walk.as('value', slot, () => walk.visit(node.childForFieldName('right')));
  const chain = left ? chainOf(walk.visit(left)) : null;
  if (!chain) return value;
  const [root = '', ...path] = chain;
  const { line } = walk.place(node);
  const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
  const names = root === 'self' ? path : chain;
  const isField =
    owner && (root === 'self' || walk.unit.bindings.some(({ scope, name }) => scope === owner.body && name === root));
  walk.unit.bind({
    scope: isField ? owner.body : walk.scope,
    from: walk.scope,
    name: names[0] ?? '',
    path: names.slice(1),
    value,
    line,
  });
  return value;
};

const forEach: Handler = (walk, node) => {
  walk.block(() => {
    const over = walk.visit(node.childForFieldName('right'));
    walk.unit.bind({
      scope: walk.scope,
      name: walk.text(node.childForFieldName('left')),
      value: { kind: 'index', of: over, key: unknown },
      line: walk.place(node).line,
      types: typesOf(walk, node.childForFieldName('type'), false),
      declared: true,
    });
    walk.visit(node.childForFieldName('body'));
  });
  return unknown;
};

const blocked: Handler = (walk, node) => {
  walk.block(() => walk.each(node));
  return unknown;
};

const branch: Handler = (walk, node) => {
  const condition = node.childForFieldName('condition');
  walk.as('comparison', null, () => walk.visit(condition));
  for (const child of named(node)) if (child.startIndex !== condition?.startIndex) walk.block(() => walk.visit(child));
  return unknown;
};

const told: Handler = (walk, node) => {
  walk.as('message', null, () => walk.each(node));
  return unknown;
};

export const declarations: Handlers = {
  class_declaration: classOf,
  interface_declaration: classOf,
  struct_declaration: classOf,
  record_declaration: classOf,
  enum_declaration: classOf,
  enum_member_declaration: enumMember,
  variable_declaration: variables,
  property_declaration: property,
  assignment_expression: assignment,
  foreach_statement: forEach,
  block: blocked,
  if_statement: branch,
  while_statement: branch,
  catch_clause: caught,
  switch_section: blocked,
  throw_statement: told,
  throw_expression: told,
};
