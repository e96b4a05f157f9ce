import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filled } from '../../syntax/format.ts';
import { speaks } from '../../syntax/messages.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { initializer } from './literals.ts';
import { typesOf } from './types.ts';

const speakers = /^_?log(ger)?\.Log[A-Z]\w*$|^Console\.Write/i;

const argumentsOf = (walk: Walk, node: SyntaxNode | null, callee: Expression): Argument[] => {
  const message = speaks(callee) || speakers.test(chainOf(callee)?.slice(-2).join('.') ?? '');
  return walk.as(message ? 'message' : null, null, () =>
    named(node).map((child): Argument => {
      const name = walk.text(child.childForFieldName('name')) || null;
      const value = named(child).at(-1) ?? child;
      return { name, value: walk.as(null, name, () => walk.visit(value)), line: walk.place(child).line };
    }),
  );
};

const environment = (
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
): Expression | null => {
  const [first] = args;
  const reads = chainOf(callee)?.join('.').endsWith('Environment.GetEnvironmentVariable');
  return reads && first?.value.kind === 'text' ? walk.environment(node, first.value.value) : null;
};

const formatted = (walk: Walk, node: SyntaxNode, callee: Expression, args: readonly Argument[]): Expression | null => {
  const [first, ...rest] = args;
  if (callee.kind !== 'member' || callee.name !== 'Format' || first?.value.kind !== 'text') return null;
  return walk.concat(node, filled(first.value, rest));
};

const plainType = (node: SyntaxNode | null): SyntaxNode | null =>
  node?.type === 'generic_name' ? (node.namedChild(0) ?? node) : node;

const invocation: Handler = (walk, node) => {
  const target = node.childForFieldName('function');
  const callee = walk.visit(plainType(target));
  const args = argumentsOf(walk, node.childForFieldName('arguments'), callee);
  const nameNode = target?.childForFieldName('name') ?? target;
  return (
    environment(walk, node, callee, args) ??
    formatted(walk, node, callee, args) ??
    walk.call(node, callee, args, { nameLine: nameNode ? walk.place(nameNode).line : walk.place(node).line })
  );
};

const dotted = (text: string): Expression => {
  const [root = '', ...rest] = text.split('.');
  return rest.reduce<Expression>((of, name) => ({ kind: 'member', of, name }), { kind: 'name', name: root });
};

/** `new T(a) { B = c }`: what stands in braces is given like named arguments. */
/** The type before the name that `new(…)` is given to. */
const declaredType = (node: SyntaxNode): SyntaxNode | null => {
  let around = node.parent;
  while (around && /^(variable_declarator|equals_value_clause)$/.test(around.type)) around = around.parent;
  return around && /^(variable|property)_declaration$/.test(around.type) ? around.childForFieldName('type') : null;
};

const creation: Handler = (walk, node) => {
  const type = node.childForFieldName('type') ?? declaredType(node);
  const [name = ''] = typesOf(walk, type, false);
  const callee = dotted(name);
  const args = argumentsOf(walk, node.childForFieldName('arguments'), callee);
  const braces = node.childForFieldName('initializer');
  const given = braces ? initializer(walk, braces) : unknown;
  if (/^(Dictionary|List|JObject|JsonObject)$/.test(name) && given.kind !== 'unknown') return given;
  const more = given.kind === 'object' ? given.entries.map(({ key, value, line }) => ({ name: key, value, line })) : [];
  return walk.call(node, callee, [...args, ...more], { form: 'new' });
};

/** Members that only take a value out of what wraps it. */
const unwraps = new Set(['Value', 'CurrentValue', 'Result']);

const access: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('expression'));
  const name = walk.text(plainType(node.childForFieldName('name')));
  return unwraps.has(name) ? of : { kind: 'member', of, name };
};

/** `a?.B.C`: the binding after the mark continues the chain before it. */
const conditionalAccess: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('condition'));
  const continued = (part: SyntaxNode | null): Expression => {
    if (part?.type === 'member_binding_expression')
      return { kind: 'member', of, name: walk.text(plainType(part.childForFieldName('name'))) };
    if (part?.type === 'member_access_expression')
      return {
        kind: 'member',
        of: continued(part.childForFieldName('expression')),
        name: walk.text(plainType(part.childForFieldName('name'))),
      };
    if (part?.type !== 'invocation_expression') return walk.visit(part);
    const callee = continued(part.childForFieldName('function'));
    return walk.call(part, callee, argumentsOf(walk, part.childForFieldName('arguments'), callee));
  };
  return continued(named(node).at(-1) ?? null);
};

const element: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('expression'));
  const argument = named(node.childForFieldName('subscript'))[0] ?? null;
  const key = walk.as('key', null, () => walk.visit(named(argument).at(-1) ?? null));
  if (key.kind !== 'text') return { kind: 'index', of, key };
  if (/config/i.test(chainOf(of)?.at(-1) ?? '')) return walk.environment(node, key.value);
  return { kind: 'member', of, name: key.value };
};

const binary: Handler = (walk, node) => {
  const operator = walk.text(node.childForFieldName('operator')) || (node.children[1]?.type ?? '');
  const sides = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (operator === '??') return choice(sides.map((side) => walk.visit(side)));
  if (operator !== '+') {
    walk.as('comparison', null, () => walk.each(node));
    return unknown;
  }
  const parts = sides.map((side) => walk.visit(side));
  return walk.concat(
    node,
    parts,
    parts.some(({ kind }) => kind === 'text' || kind === 'concat'),
  );
};

const ternary: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.visit(node.childForFieldName('condition')));
  return choice(['consequence', 'alternative'].map((side) => walk.visit(node.childForFieldName(side))));
};

const inner: Handler = (walk, node) => walk.visit(named(node)[0] ?? null);

export const expressions: Handlers = {
  identifier: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  this: () => ({ kind: 'self' }),
  this_expression: () => ({ kind: 'self' }),
  predefined_type: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  attribute_list: () => unknown,
  member_access_expression: access,
  conditional_access_expression: conditionalAccess,
  element_access_expression: element,
  invocation_expression: invocation,
  object_creation_expression: creation,
  implicit_object_creation_expression: creation,
  binary_expression: binary,
  conditional_expression: ternary,
  await_expression: inner,
  parenthesized_expression: inner,
  postfix_unary_expression: inner,
  cast_expression: (walk, node) => walk.visit(node.childForFieldName('value')),
  as_expression: (walk, node) => walk.visit(node.childForFieldName('left')),
  is_pattern_expression: (walk, node) => {
    walk.as('comparison', null, () => walk.each(node));
    return unknown;
  },
  switch_expression: (walk, node) => {
    const arms = named(node).filter(({ type }) => type === 'switch_expression_arm');
    return choice(
      arms.map((arm) => {
        walk.as('comparison', null, () => walk.visit(named(arm)[0] ?? null));
        return walk.visit(named(arm).at(-1) ?? null);
      }),
    );
  },
};
