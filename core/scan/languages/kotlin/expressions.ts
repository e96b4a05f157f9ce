import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { speaks } from '../../syntax/messages.ts';
import { has, named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { typesOf } from './types.ts';

const readers = new Set(['System.getenv', 'System.getProperty', 'dotenv.get']);

const argumentOf = (walk: Walk, node: SyntaxNode): Argument => {
  const parts = named(node);
  const name = has(node, '=') && parts.length > 1 ? walk.text(parts[0] ?? null) : null;
  const { line } = walk.place(node);
  return { name, value: walk.as(null, name, () => walk.visit(parts.at(-1) ?? null)), line };
};

const argumentsOf = (walk: Walk, node: SyntaxNode, callee: Expression): Argument[] => {
  const said = speaks(callee) || /^(Log|Timber)$/.test(chainOf(callee)?.[0] ?? '');
  const args = walk.as(said ? 'message' : null, null, () =>
    named(ofType(node, 'value_arguments')).map((child) => argumentOf(walk, child)),
  );
  const trailing = ofType(node, 'annotated_lambda', 'lambda_literal');
  if (trailing) args.push({ name: null, value: walk.visit(trailing), line: walk.place(trailing).line });
  return args;
};

const environment = (
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
): Expression | null => {
  const [first] = args;
  const reads = readers.has(chainOf(callee)?.join('.') ?? '');
  return reads && first?.value.kind === 'text' ? walk.environment(node, first.value.value) : null;
};

const mapEntries = (walk: Walk, node: SyntaxNode): ObjectEntry[] =>
  named(ofType(node, 'value_arguments')).flatMap((argument): ObjectEntry[] => {
    const pair = named(argument)[0];
    if (pair?.type !== 'infix_expression') return [];
    const [left, , right] = named(pair);
    const key = walk.as('key', null, () => walk.visit(left ?? null));
    const name = key.kind === 'text' ? key.value : null;
    return [{ key: name, value: walk.as('value', name, () => walk.visit(right ?? null)), ...walk.place(pair) }];
  });

const maps = /^(mutable|hash|linked)?mapof$/i;

const call: Handler = (walk, node) => {
  const target = named(node)[0] ?? null;
  if (target?.type === 'identifier' && maps.test(walk.text(target)))
    return { kind: 'object', entries: mapEntries(walk, node), ...walk.place(node) };
  const callee = walk.visit(target);
  const args = argumentsOf(walk, node, callee);
  const scoped = callee.kind === 'member' && /^(apply|also)$/.test(callee.name);
  if (scoped) return callee.of;
  const nameNode = target?.type === 'navigation_expression' ? (named(target).at(-1) ?? target) : target;
  const types = typesOf(walk, ofType(node, 'type_arguments'), false);
  const form = callee.kind === 'name' && /^\p{Lu}/u.test(callee.name) ? 'new' : 'call';
  return (
    environment(walk, node, callee, args) ??
    walk.call(node, callee, args, {
      form,
      types,
      nameLine: nameNode ? walk.place(nameNode).line : walk.place(node).line,
    })
  );
};

const navigation: Handler = (walk, node) => {
  const parts = named(node);
  const name = parts.at(-1);
  return { kind: 'member', of: walk.visit(parts[0] ?? null), name: walk.text(name ?? null) };
};

const binary: Handler = (walk, node) => {
  const sides = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (has(node, '?:')) return choice(sides.map((side) => walk.visit(side)));
  if (!has(node, '+')) {
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

/** `if` and `when` are values: one of their branches. */
const branches: Handler = (walk, node) => {
  const condition = node.childForFieldName('condition');
  walk.as('comparison', null, () => walk.visit(condition));
  return choice(
    named(node)
      .filter((child) => child.startIndex !== condition?.startIndex)
      .map((child) => walk.block(() => walk.visit(child))),
  );
};

const inner: Handler = (walk, node) => walk.visit(named(node)[0] ?? null);

export const expressions: Handlers = {
  identifier: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  this_expression: () => ({ kind: 'self' }),
  super_expression: () => ({ kind: 'self' }),
  user_type: () => unknown,
  annotation: () => unknown,
  call_expression: call,
  navigation_expression: navigation,
  index_expression: (walk, node) => {
    const [of, key] = named(node);
    const value = walk.as('key', null, () => walk.visit(key ?? null));
    const base = walk.visit(of ?? null);
    return value.kind === 'text'
      ? { kind: 'member', of: base, name: value.value }
      : { kind: 'index', of: base, key: value };
  },
  binary_expression: binary,
  infix_expression: (walk, node) => {
    walk.each(node);
    return unknown;
  },
  if_expression: branches,
  when_expression: branches,
  when_subject: (walk, node) => {
    walk.as('comparison', null, () => walk.each(node));
    return unknown;
  },
  when_entry: branches,
  parenthesized_expression: inner,
  as_expression: inner,
  unary_expression: inner,
};
