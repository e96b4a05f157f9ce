import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filledByPercent } from '../../syntax/format.ts';
import { speaks } from '../../syntax/messages.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

/** Labels that only join the words of a call: `data(from: address)`. */
const joints = new Set(['for', 'from', 'with', 'to', 'of', 'in', 'at']);

/** Types that stand for the address they are made of, whatever its label. */
const addressTypes = /^(NS)?URL(Request|Components)?$|^NSMutableURLRequest$/;

const argumentOf = (walk: Walk, node: SyntaxNode, callee: Expression): Argument => {
  const label = walk.text(node.childForFieldName('name'));
  const address = callee.kind === 'name' && addressTypes.test(callee.name) && /^(string|url)$/.test(label);
  const name = label === '' || joints.has(label) || address ? null : label;
  const value = node.childForFieldName('value') ?? named(node).at(-1) ?? null;
  return { name, value: walk.as(null, name, () => walk.visit(value)), line: walk.place(node).line };
};

const argumentsOf = (walk: Walk, suffix: SyntaxNode | null, callee: Expression): Argument[] => {
  const args = walk.as(speaks(callee) ? 'message' : null, null, () =>
    named(ofType(suffix, 'value_arguments')).map((child) => argumentOf(walk, child, callee)),
  );
  for (const lambda of named(suffix).filter(({ type }) => type === 'lambda_literal'))
    args.push({ name: null, value: walk.visit(lambda), line: walk.place(lambda).line });
  return args;
};

/** `map["key"]`; the environment of the process is read so. */
const subscript = (walk: Walk, node: SyntaxNode, of: Expression, args: readonly Argument[]): Expression => {
  const key = args[0]?.value ?? unknown;
  if (key.kind !== 'text') return { kind: 'index', of, key };
  const environment = chainOf(of)?.join('.').endsWith('processInfo.environment') ?? false;
  return environment ? walk.environment(node, key.value) : { kind: 'member', of, name: key.value };
};

/** Keys that the app's property list holds. */
const bundled = (walk: Walk, node: SyntaxNode, callee: Expression, args: readonly Argument[]): Expression | null => {
  const [first] = args;
  const reads = callee.kind === 'member' && /^object$/.test(callee.name) && first?.name === 'forInfoDictionaryKey';
  return reads && first.value.kind === 'text' ? walk.environment(node, first.value.value) : null;
};

const formatted = (walk: Walk, node: SyntaxNode, callee: Expression, args: readonly Argument[]): Expression | null => {
  const [first, ...rest] = args;
  if (callee.kind !== 'name' || callee.name !== 'String' || first?.name !== 'format') return null;
  if (first.value.kind !== 'text') return null;
  return walk.concat(node, filledByPercent(first.value, { kind: 'list', items: rest.map(({ value }) => value) }));
};

/** A closure that stands behind the brackets belongs to the call before it. */
const call: Handler = (walk, node) => {
  const target = named(node)[0] ?? null;
  const suffix = ofType(node, 'call_suffix');
  const callee = walk.visit(target);
  const args = argumentsOf(walk, suffix, callee);
  const made = callee.kind === 'call' ? walk.unit.calls[callee.call] : undefined;
  if (made && target?.type === 'call_expression' && !ofType(suffix, 'value_arguments')) {
    made.arguments = [...made.arguments, ...args];
    made.endLine = node.endPosition.row + 1;
    return callee;
  }
  if (walk.text(ofType(suffix, 'value_arguments')).startsWith('[')) return subscript(walk, node, callee, args);
  const nameNode = target?.type === 'navigation_expression' ? target.childForFieldName('suffix') : target;
  const form = callee.kind === 'name' && /^\p{Lu}/u.test(callee.name) ? 'new' : 'call';
  return (
    bundled(walk, node, callee, args) ??
    formatted(walk, node, callee, args) ??
    walk.call(node, callee, args, {
      form,
      nameLine: nameNode ? walk.place(nameNode).line : walk.place(node).line,
    })
  );
};

const navigation: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('target'));
  const suffix = node.childForFieldName('suffix');
  const name = walk.text(suffix?.childForFieldName('suffix') ?? named(suffix).at(-1) ?? null);
  return name === 'rawValue' || name === 'self' ? of : { kind: 'member', of, name };
};

const additive: Handler = (walk, node) => {
  const sides = [node.childForFieldName('lhs'), node.childForFieldName('rhs')];
  const parts = sides.map((side) => walk.visit(side));
  return walk.concat(
    node,
    parts,
    parts.some(({ kind }) => kind === 'text' || kind === 'concat'),
  );
};

const compared: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.each(node));
  return unknown;
};

const field =
  (name: string): Handler =>
  (walk, node) =>
    walk.visit(node.childForFieldName(name) ?? named(node).at(-1) ?? null);

export const expressions: Handlers = {
  simple_identifier: (walk, node) => ({ kind: 'name', name: walk.text(node).replaceAll('`', '') }),
  self_expression: () => ({ kind: 'self' }),
  super_expression: () => ({ kind: 'self' }),
  user_type: () => unknown,
  type_identifier: () => unknown,
  call_expression: call,
  constructor_expression: call,
  navigation_expression: navigation,
  additive_expression: additive,
  equality_expression: compared,
  comparison_expression: compared,
  /** `.case`: a member of a type that is told elsewhere. */
  prefix_expression: (walk, node) => {
    const target = walk.visit(node.childForFieldName('target') ?? named(node).at(-1) ?? null);
    return target.kind === 'name' && walk.text(node).startsWith('.')
      ? { kind: 'member', of: unknown, name: target.name }
      : target;
  },
  postfix_expression: field('target'),
  try_expression: field('expr'),
  await_expression: field('expr'),
  as_expression: field('expr'),
  optional_chaining_expression: (walk, node) => walk.visit(named(node)[0] ?? null),
  directly_assignable_expression: (walk, node) => walk.visit(named(node)[0] ?? null),
  tuple_expression: (walk, node) =>
    named(node).length === 1
      ? walk.visit(named(node)[0] ?? null)
      : { kind: 'list', items: named(node).map((child) => walk.visit(child)) },
  nil_coalescing_expression: (walk, node) =>
    choice(['value', 'if_nil'].map((side) => walk.visit(node.childForFieldName(side)))),
  ternary_expression: (walk, node) => {
    walk.as('comparison', null, () => walk.visit(node.childForFieldName('condition')));
    return choice(['if_true', 'if_false'].map((side) => walk.visit(node.childForFieldName(side))));
  },
};
