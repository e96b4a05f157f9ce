import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { isPublic, shortName, typesOf, variableName } from './types.ts';

const basesOf = (walk: Walk, node: SyntaxNode): Expression[] =>
  ['base_clause', 'class_interface_clause'].flatMap((kind) =>
    named(ofType(node, kind)).map((child): Expression => ({ kind: 'name', name: shortName(walk.text(child)) })),
  );

const classOf: Handler = (walk, node) => {
  const index = walk.unit.addClass({
    name: walk.text(node.childForFieldName('name')),
    scope: walk.scope,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    bases: basesOf(walk, node),
    exported: true,
    contract: node.type === 'interface_declaration',
  });
  walk.within(walk.unit.classes[index]?.body ?? walk.scope, () => walk.each(node.childForFieldName('body')));
  return unknown;
};

const constants: Handler = (walk, node) => {
  for (const element of named(node).filter(({ type }) => type === 'const_element')) {
    const [nameNode, valueNode] = named(element);
    const name = walk.text(nameNode ?? null);
    const value = walk.as('value', name, () => walk.visit(valueNode ?? null));
    walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(element).line });
  }
  return unknown;
};

const properties: Handler = (walk, node) => {
  const types = typesOf(walk, node.childForFieldName('type'), isPublic(walk, node));
  for (const element of named(node).filter(({ type }) => type === 'property_element')) {
    const name = variableName(walk, element.childForFieldName('name') ?? named(element)[0] ?? null);
    const value = walk.as('value', name, () => walk.visit(element.childForFieldName('default_value')));
    walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(element).line, types });
  }
  return unknown;
};

const enumCase: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const value = walk.as('value', name, () => walk.visit(node.childForFieldName('value')));
  walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(node).line });
  return unknown;
};

const assign = (walk: Walk, target: Expression, value: Expression, line: number): void => {
  const chain = chainOf(target);
  const [root = '', ...path] = chain ?? [];
  if (root === '') return;
  const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
  if (root !== 'self' || path.length === 0) walk.unit.bind({ scope: walk.scope, name: root, path, value, line });
  else
    walk.unit.bind({
      scope: owner?.body ?? walk.scope,
      from: walk.scope,
      name: path[0] ?? '',
      path: path.slice(1),
      value,
      line,
    });
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const target = walk.visit(left);
  const slot = chainOf(target)?.at(-1) ?? null;
  const value = walk.as('value', slot, () => walk.visit(node.childForFieldName('right')));
  const operator = walk.text(node.childForFieldName('operator')) || (node.children[1]?.type ?? '=');
  const { line } = walk.place(node);
  assign(walk, target, operator === '.=' ? walk.concat(node, [target, value], false) : value, line);
  return value;
};

const iteration: Handler = (walk, node) => {
  walk.block(() => {
    const [over, item] = named(node);
    const value = walk.visit(over ?? null);
    const target = item?.type === 'pair' ? (named(item).at(-1) ?? null) : (item ?? null);
    const name = target?.type === 'variable_name' ? variableName(walk, target) : '';
    if (name !== '')
      walk.unit.bind({
        scope: walk.scope,
        name,
        value: { kind: 'index', of: value, key: unknown },
        line: walk.place(node).line,
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
  trait_declaration: classOf,
  enum_declaration: classOf,
  enum_case: enumCase,
  const_declaration: constants,
  property_declaration: properties,
  assignment_expression: assignment,
  augmented_assignment_expression: assignment,
  foreach_statement: iteration,
  if_statement: branch,
  else_if_clause: branch,
  else_clause: blocked,
  while_statement: branch,
  for_statement: blocked,
  catch_clause: blocked,
  case_statement: blocked,
  throw_expression: told,
  throw_statement: told,
  echo_statement: told,
};
