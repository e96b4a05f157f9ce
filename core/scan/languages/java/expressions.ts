import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filledByPercent } from '../../syntax/format.ts';
import { speaks } from '../../syntax/messages.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { classOf } from './declarations.ts';
import { typesOf } from './types.ts';

const readers = new Set(['System.getenv', 'System.getProperty', 'Dotenv.get', 'dotenv.get', 'env.getProperty']);

const argumentsOf = (walk: Walk, node: SyntaxNode, callee: Expression): Argument[] =>
  walk.as(speaks(callee) ? 'message' : null, null, () =>
    named(node.childForFieldName('arguments')).map(
      (child): Argument => ({ name: null, value: walk.visit(child), line: walk.place(child).line }),
    ),
  );

const environment = (
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
): Expression | null => {
  const [first, second] = args;
  if (first?.value.kind !== 'text' || !readers.has(chainOf(callee)?.join('.') ?? '')) return null;
  if (!/^[A-Z][A-Z0-9_]{2,}$/.test(first.value.value)) return null;
  return choice([walk.environment(node, first.value.value), second?.value ?? unknown]);
};

/** `Map.of("model", id, …)`: keys and values in turn. */
const mapOf = (callee: Expression, args: readonly Argument[]): Expression | null => {
  if ((chainOf(callee)?.join('.') ?? '') !== 'Map.of' || args.length < 2) return null;
  const entries: ObjectEntry[] = [];
  for (let at = 0; at + 1 < args.length; at += 2) {
    const key = args[at]?.value;
    const value = args[at + 1]?.value ?? unknown;
    if (key?.kind === 'text') entries.push({ key: key.value, value, line: key.line, column: key.column });
  }
  return { kind: 'object', entries, line: args[0]?.line ?? 1, column: 1 };
};

const formatted = (walk: Walk, node: SyntaxNode, callee: Expression, args: readonly Argument[]): Expression | null => {
  if (callee.kind !== 'member') return null;
  const isStatic = callee.name === 'format' && chainOf(callee)?.join('.') === 'String.format';
  const pattern = isStatic ? args[0]?.value : callee.name === 'formatted' ? callee.of : null;
  if (pattern?.kind !== 'text') return null;
  const items = args.slice(isStatic ? 1 : 0).map(({ value }) => value);
  return walk.concat(node, filledByPercent(pattern, { kind: 'list', items }));
};

/** `map.put("key", value)` and `json.addProperty("key", value)` set a member of what they are called on. */
const remember = (walk: Walk, node: SyntaxNode, callee: Expression, args: readonly Argument[]): void => {
  if (callee.kind !== 'member' || !/^(put|add|addProperty|set|putIfAbsent)$/.test(callee.name)) return;
  const [key, value] = args;
  const chain = chainOf(callee.of);
  const [root] = chain ?? [];
  if (chain?.length !== 1 || root === undefined || key?.value.kind !== 'text' || !value) return;
  walk.unit.bind({
    scope: walk.scope,
    name: root,
    path: [key.value.value],
    value: value.value,
    line: walk.place(node).line,
  });
};

const invocation: Handler = (walk, node) => {
  const object = node.childForFieldName('object');
  const nameNode = node.childForFieldName('name');
  const name = walk.text(nameNode);
  const callee: Expression = object ? { kind: 'member', of: walk.visit(object), name } : { kind: 'name', name };
  const args = argumentsOf(walk, node, callee);
  remember(walk, node, callee, args);
  return (
    environment(walk, node, callee, args) ??
    mapOf(callee, args) ??
    formatted(walk, node, callee, args) ??
    walk.call(node, callee, args, { nameLine: nameNode ? walk.place(nameNode).line : walk.place(node).line })
  );
};

const creation: Handler = (walk, node) => {
  const type = node.childForFieldName('type');
  const names = typesOf(walk, type, false);
  const callee = chainOfName(names[0] ?? walk.text(type));
  const args = argumentsOf(walk, node, callee);
  const body = named(node).find((child) => child.type === 'class_body');
  if (body) classOf(walk, node, '', body, [callee]);
  return walk.call(node, callee, args, { form: 'new' });
};

const chainOfName = (dotted: string): Expression => {
  const [root = '', ...rest] = dotted.split('.');
  return rest.reduce<Expression>((of, name) => ({ kind: 'member', of, name }), { kind: 'name', name: root });
};

const binary: Handler = (walk, node) => {
  if (walk.text(node.childForFieldName('operator')) !== '+') {
    walk.as('comparison', null, () => walk.each(node));
    return unknown;
  }
  const parts = [node.childForFieldName('left'), node.childForFieldName('right')].map((side) => walk.visit(side));
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
  super: () => ({ kind: 'self' }),
  type_identifier: () => unknown,
  generic_type: () => unknown,
  field_access: (walk, node) => ({
    kind: 'member',
    of: walk.visit(node.childForFieldName('object')),
    name: walk.text(node.childForFieldName('field')),
  }),
  method_reference: (walk, node) => ({
    kind: 'member',
    of: inner(walk, node),
    name: walk.text(named(node)[1] ?? null),
  }),
  method_invocation: invocation,
  object_creation_expression: creation,
  binary_expression: binary,
  ternary_expression: ternary,
  parenthesized_expression: inner,
  cast_expression: (walk, node) => walk.visit(node.childForFieldName('value')),
  array_access: (walk, node) => ({
    kind: 'index',
    of: walk.visit(node.childForFieldName('array')),
    key: walk.visit(node.childForFieldName('index')),
  }),
};
