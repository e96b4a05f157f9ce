import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import { blocked, branched, caught, compared, told } from '../../syntax/handlers.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { variableName } from './functions.ts';
import { isPublic, typesOf } from './types.ts';

const baseClauses = new Set(['base_clause', 'class_interface_clause', 'use_declaration']);

const basesOf = (walk: Walk, node: SyntaxNode): Expression[] =>
  [...named(node), ...named(node.childForFieldName('body'))]
    .filter(({ type }) => baseClauses.has(type))
    .flatMap((clause) => named(clause))
    .filter(({ type }) => type === 'name' || type === 'qualified_name')
    .map((child) => walk.visit(child));

/** Opens a class and reads its body; traits that it uses count as what it extends. */
export const classOf: Handler = (walk, node) => {
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

const bindIn = (walk: Walk, node: SyntaxNode, name: string, given: SyntaxNode | null, types: string[] = []): void => {
  const value = walk.as('value', name, () => walk.visit(given));
  walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(node).line, types });
};

const properties: Handler = (walk, node) => {
  const types = typesOf(walk, node.childForFieldName('type'), isPublic(walk, node));
  for (const child of named(node))
    if (child.type === 'property_element') {
      const name = variableName(walk, child.childForFieldName('name') ?? child.namedChild(0));
      bindIn(walk, child, name, child.childForFieldName('default_value') ?? named(child)[1] ?? null, types);
    }
  return unknown;
};

const constants: Handler = (walk, node) => {
  const [name, value] = named(node);
  bindIn(walk, node, walk.text(name ?? null), value ?? null);
  return unknown;
};

/** Binds what is assigned: a variable, a member, an entry of an array, or each part of a list. */
export const bindTarget = (walk: Walk, target: SyntaxNode, value: Expression): void => {
  const { line } = walk.place(target);
  if (target.type === 'list_literal' || target.type === 'array_creation_expression') {
    const parts = named(target).flatMap((child) =>
      child.type === 'array_element_initializer' ? named(child).slice(-1) : [child],
    );
    parts.forEach((part, at) => {
      if (part.type === 'variable_name')
        bindTarget(walk, part, { kind: 'index', of: value, key: { kind: 'constant', value: at } });
    });
    return;
  }
  const [root, ...path] = chainOf(walk.visit(target)) ?? [];
  if (root === undefined) return;
  const body = root === 'self' ? walk.unit.classes[walk.unit.classAround(walk.scope)]?.body : undefined;
  if (body !== undefined && path[0] !== undefined)
    walk.unit.bind({ scope: body, name: path[0], path: path.slice(1), value, line, from: walk.scope });
  else if (root !== 'self') walk.unit.bind({ scope: walk.scope, name: root, path, value, line });
};

const slotOf = (walk: Walk, left: SyntaxNode | null): string | null => {
  if (left?.type === 'subscript_expression') return walk.text(named(left)[1] ?? null).replace(/^['"]|['"]$/g, '');
  return left ? variableName(walk, left.childForFieldName('name') ?? left) : null;
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const value = walk.as('value', slotOf(walk, left), () => walk.visit(node.childForFieldName('right')));
  if (left) bindTarget(walk, left, value);
  return value;
};

const augmented: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const operator = node.childForFieldName('operator')?.type ?? node.children[1]?.type;
  const value = walk.as('value', slotOf(walk, left), () => walk.visit(node.childForFieldName('right')));
  if (!left) return value;
  if (operator === '.=') bindTarget(walk, left, walk.concat(node, [walk.visit(left), value], false));
  else if (operator === '??=') bindTarget(walk, left, value);
  return value;
};

const forEach: Handler = (walk, node) => {
  const [over, item] = named(node);
  const of = walk.visit(over ?? null);
  const target = item?.type === 'pair' ? named(item).at(-1) : item;
  walk.block(() => {
    if (target) bindTarget(walk, target, { kind: 'index', of, key: unknown });
    walk.visit(node.childForFieldName('body'));
  });
  return unknown;
};

const caseOf: Handler = (walk, node) => {
  const value = node.childForFieldName('value');
  walk.as('comparison', null, () => walk.visit(value));
  walk.block(() => {
    for (const child of named(node)) if (child.startIndex !== value?.startIndex) walk.visit(child);
  });
  return unknown;
};

export const declarations: Handlers = {
  class_declaration: classOf,
  interface_declaration: classOf,
  trait_declaration: classOf,
  enum_declaration: classOf,
  anonymous_class: classOf,
  use_declaration: () => unknown,
  enum_case: (walk, node) => {
    bindIn(walk, node, walk.text(node.childForFieldName('name')), node.childForFieldName('value'));
    return unknown;
  },
  const_element: constants,
  property_declaration: properties,
  assignment_expression: assignment,
  reference_assignment_expression: assignment,
  augmented_assignment_expression: augmented,
  foreach_statement: forEach,
  if_statement: branched('condition'),
  else_if_clause: branched('condition'),
  else_clause: blocked,
  while_statement: branched('condition'),
  for_statement: blocked,
  catch_clause: caught,
  case_statement: caseOf,
  default_statement: blocked,
  throw_expression: told,
  echo_statement: told,
  print_intrinsic: told,
  exit_statement: told,
  match_condition_list: compared,
};
