import type { SyntaxNode } from '../../detector.ts';
import { choice, type Expression, unknown } from '../../neutral/expression.ts';
import { compared, inner, nothing } from '../../syntax/handlers.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { called, chained } from './chains.ts';

const name: Handler = (walk, node) => chained(walk, node, { kind: 'name', name: walk.text(node) });

const self: Handler = (walk, node) => chained(walk, node, { kind: 'self' });

/** `const Foo(x)`, `new Foo.named(x)`. */
const creation: Handler = (walk, node) => {
  const names = named(node).filter(({ type }) => type === 'type_identifier' || type === 'identifier');
  const [root, ...rest] = names.map((child) => walk.text(child));
  const callee = rest.reduce<Expression>((of, part) => ({ kind: 'member', of, name: part }), {
    kind: 'name',
    name: root ?? '',
  });
  const list = named(node).find(({ type }) => type === 'arguments') ?? null;
  return chained(walk, node, called(walk, node, callee, list, walk.place(node).line));
};

/** The values on both sides of each `+`, whatever follows each in its chain. */
const sides = (node: SyntaxNode, operator: string): SyntaxNode[] => {
  const parts = named(node);
  return parts.filter((_, at) => at === 0 || parts[at - 1]?.type === operator);
};

const additive: Handler = (walk, node) => {
  const parts = sides(node, 'additive_operator').map((side) => walk.visit(side));
  return walk.concat(
    node,
    parts,
    parts.some(({ kind }) => kind === 'text' || kind === 'concat'),
  );
};

/** `client.post<Type>(address)` is read by the grammar as two comparisons. */
const genericCall = (walk: Walk, node: SyntaxNode): Expression | null => {
  const [compare, operator, given] = named(node);
  const less = named(compare ?? null).some((child) => walk.text(child) === '<');
  if (compare?.type !== 'relational_expression' || !less || walk.text(operator ?? null) !== '>') return null;
  if (given?.type !== 'parenthesized_expression') return null;
  const callee = walk.visit(named(compare)[0] ?? null);
  return chained(walk, given, called(walk, node, callee, given, walk.place(compare).line));
};

const relational: Handler = (walk, node) => genericCall(walk, node) ?? compared(walk, node);

const field =
  (...fields: readonly string[]): Handler =>
  (walk, node) =>
    choice(fields.map((key) => walk.visit(node.childForFieldName(key))));

const conditional: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.visit(named(node)[0] ?? null));
  return field('consequence', 'alternative')(walk, node);
};

const selection: Handler = (walk, node) => {
  walk.visit(node.childForFieldName('condition'));
  const cases = named(node).filter(({ type }) => type === 'switch_expression_case');
  return choice(
    cases.map((arm) => {
      const [pattern, value] = named(arm);
      walk.visit(pattern ?? null);
      return walk.visit(value ?? null);
    }),
  );
};

export const expressions: Handlers = {
  identifier: name,
  identifier_dollar_escaped: name,
  this: self,
  super: self,
  type_identifier: nothing,
  type_arguments: nothing,
  selector: nothing,
  cascade_section: nothing,
  unconditional_assignable_selector: nothing,
  conditional_assignable_selector: nothing,
  argument_part: nothing,
  label: nothing,
  additive_operator: nothing,
  new_expression: creation,
  const_object_expression: creation,
  unary_expression: inner,
  await_expression: inner,
  type_cast_expression: inner,
  parenthesized_expression: (walk, node) => chained(walk, node, inner(walk, node)),
  additive_expression: additive,
  relational_expression: relational,
  equality_expression: compared,
  logical_and_expression: compared,
  logical_or_expression: compared,
  type_test_expression: compared,
  if_null_expression: field('first', 'second'),
  conditional_expression: conditional,
  if_element: conditional,
  switch_expression: selection,
  qualified: () => unknown,
};
