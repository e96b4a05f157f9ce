import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import { caught } from '../../syntax/handlers.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { isPublic, typesOf } from './types.ts';

/** Opens a class and reads its body; an anonymous one has no name. */
export const classOf = (
  walk: Walk,
  node: SyntaxNode,
  name: string,
  body: SyntaxNode | null,
  bases: readonly Expression[],
): number => {
  const index = walk.unit.addClass({
    name,
    scope: walk.scope,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    bases,
    exported: isPublic(walk, node),
    contract: node.type === 'interface_declaration',
  });
  walk.within(walk.unit.classes[index]?.body ?? walk.scope, () => walk.each(body));
  return index;
};

const basesOf = (walk: Walk, node: SyntaxNode): Expression[] =>
  named(node)
    .filter(({ type }) => type === 'superclass' || type === 'super_interfaces' || type === 'extends_interfaces')
    .flatMap((child) => typesOf(walk, child, false))
    .map((name): Expression => ({ kind: 'name', name: name.split('.').at(-1) ?? name }));

const declaredClass: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const index = classOf(walk, node, name, node.childForFieldName('body'), basesOf(walk, node));
  const body = walk.unit.classes[index]?.body ?? walk.scope;
  for (const parameter of named(node.childForFieldName('parameters')))
    walk.unit.bind({
      scope: body,
      name: walk.text(parameter.childForFieldName('name')),
      line: walk.place(parameter).line,
      types: typesOf(walk, parameter.childForFieldName('type'), true),
    });
  return unknown;
};

/** `A("x")`: the constant stands for what it is made with. */
const enumConstant: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const items = named(node.childForFieldName('arguments')).map((child) =>
    walk.as('value', name, () => walk.visit(child)),
  );
  const value: Expression = items.length === 1 ? (items[0] ?? unknown) : { kind: 'choice', options: items };
  walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(node).line });
  return unknown;
};

const variables: Handler = (walk, node) => {
  const field = node.type === 'field_declaration';
  const types = typesOf(walk, node.childForFieldName('type'), field && isPublic(walk, node));
  for (const child of named(node)) {
    if (child.type === 'modifiers') walk.visit(child);
    if (child.type !== 'variable_declarator') continue;
    const name = walk.text(child.childForFieldName('name'));
    const value = walk.as('value', name, () => walk.visit(child.childForFieldName('value')));
    walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(child).line, types, declared: !field });
  }
  return unknown;
};

const resource: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const types = typesOf(walk, node.childForFieldName('type'), false);
  const value = walk.visit(node.childForFieldName('value'));
  if (name !== '') walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(node).line, types });
  return unknown;
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const slot = walk.text(left?.childForFieldName('field') ?? left);
  const value = walk.as('value', slot, () => walk.visit(node.childForFieldName('right')));
  const chain = left ? chainOf(walk.visit(left)) : null;
  const { line } = walk.place(node);
  if (!chain) return value;
  const [root = '', ...path] = chain;
  const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
  if (root === 'self' && path.length > 0)
    walk.unit.bind({
      scope: owner?.body ?? walk.scope,
      name: path[0] ?? '',
      path: path.slice(1),
      value,
      line,
      from: walk.scope,
    });
  else {
    const isField = path.length === 0 && owner && isFieldOf(walk, owner.body, root);
    walk.unit.bind({ scope: isField ? owner.body : walk.scope, name: root, path, value, line, from: walk.scope });
  }
  return value;
};

const isFieldOf = (walk: Walk, body: number, name: string): boolean =>
  walk.unit.bindings.some((binding) => binding.scope === body && binding.name === name);

const forEach: Handler = (walk, node) => {
  walk.block(() => {
    const over = walk.visit(node.childForFieldName('value'));
    const name = walk.text(node.childForFieldName('name'));
    const types = typesOf(walk, node.childForFieldName('type'), false);
    walk.unit.bind({
      scope: walk.scope,
      name,
      value: { kind: 'index', of: over, key: unknown },
      line: walk.place(node).line,
      types,
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

export const declarations: Handlers = {
  class_declaration: declaredClass,
  interface_declaration: declaredClass,
  enum_declaration: declaredClass,
  record_declaration: declaredClass,
  enum_constant: enumConstant,
  field_declaration: variables,
  local_variable_declaration: variables,
  constant_declaration: variables,
  resource,
  assignment_expression: assignment,
  enhanced_for_statement: forEach,
  block: blocked,
  if_statement: branch,
  while_statement: branch,
  for_statement: blocked,
  catch_clause: caught,
  switch_block_statement_group: blocked,
  switch_rule: blocked,
  switch_label: (walk, node) => {
    walk.as('comparison', null, () => walk.each(node));
    return unknown;
  },
  throw_statement: (walk, node) => {
    walk.as('message', null, () => walk.each(node));
    return unknown;
  },
};
