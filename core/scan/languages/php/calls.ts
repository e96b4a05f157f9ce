import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filledByPercent } from '../../syntax/format.ts';
import { speaks } from '../../syntax/messages.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { shortName } from './types.ts';

const readers = new Set(['getenv', 'env', 'Env.get', 'config', 'Config.get']);

export const argumentsOf = (walk: Walk, node: SyntaxNode, callee: Expression): Argument[] => {
  const said = speaks(callee) || /^(Log|Session)$/.test(chainOf(callee)?.[0] ?? '');
  const list = node.childForFieldName('arguments') ?? ofType(node, 'arguments');
  return walk.as(said ? 'message' : null, null, () =>
    named(list).map((child): Argument => {
      const name = walk.text(child.childForFieldName('name')) || null;
      const value = named(child).at(-1) ?? null;
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
  const [first, second] = args;
  const chain = chainOf(callee)?.join('.') ?? '';
  if (first?.value.kind !== 'text' || !readers.has(chain)) return null;
  const isName = /^[A-Z][A-Z0-9_]{2,}$/.test(first.value.value) || chain === 'config' || chain === 'Config.get';
  return isName ? choice([walk.environment(node, first.value.value), second?.value ?? unknown]) : null;
};

const addressOf = (node: SyntaxNode, value: Expression, walk: Walk): Expression => ({
  kind: 'object',
  entries: [{ key: 'url', value, ...walk.place(node) }],
  ...walk.place(node),
});

/** The handle of a transfer stands for the address it was given; the transfer itself is the call that runs it. */
const transfer = (walk: Walk, node: SyntaxNode, name: string, args: readonly Argument[]): Expression | null => {
  const [handle, option, value] = args;
  if (name === 'curl_init')
    return handle ? addressOf(node, handle.value, walk) : { kind: 'object', entries: [], ...walk.place(node) };
  if (name !== 'curl_setopt' && name !== 'curl_setopt_array') return null;
  const given: readonly ObjectEntry[] = option?.value.kind === 'object' ? option.value.entries : [];
  const address =
    option?.value.kind === 'name' && option.value.name === 'CURLOPT_URL'
      ? value?.value
      : given.find(({ key }) => key === 'CURLOPT_URL')?.value;
  if (address && handle?.value.kind === 'name')
    walk.unit.bind({
      scope: walk.scope,
      name: handle.value.name,
      value: addressOf(node, address, walk),
      line: walk.place(node).line,
    });
  return unknown;
};

const formatted = (walk: Walk, node: SyntaxNode, name: string, args: readonly Argument[]): Expression | null => {
  const [first, ...rest] = args;
  if (name !== 'sprintf' || first?.value.kind !== 'text') return null;
  return walk.concat(node, filledByPercent(first.value, { kind: 'list', items: rest.map(({ value }) => value) }));
};

const functionCall: Handler = (walk, node) => {
  const target = node.childForFieldName('function');
  const callee: Expression =
    target?.type === 'name' || target?.type === 'qualified_name'
      ? { kind: 'name', name: shortName(walk.text(target)) }
      : walk.visit(target);
  const args = argumentsOf(walk, node, callee);
  const name = callee.kind === 'name' ? callee.name : '';
  return (
    environment(walk, node, callee, args) ??
    transfer(walk, node, name, args) ??
    formatted(walk, node, name, args) ??
    walk.call(node, callee, args)
  );
};

const memberCall: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('object') ?? node.childForFieldName('scope'));
  const nameNode = node.childForFieldName('name');
  const callee: Expression = { kind: 'member', of, name: walk.text(nameNode) };
  const args = argumentsOf(walk, node, callee);
  const nameLine = nameNode ? walk.place(nameNode).line : walk.place(node).line;
  return environment(walk, node, callee, args) ?? walk.call(node, callee, args, { nameLine });
};

const creation: Handler = (walk, node) => {
  const type = named(node)[0] ?? null;
  const own = /^(static|self)$/.test(walk.text(type));
  const around = walk.unit.classes[walk.unit.classAround(walk.scope)]?.name ?? '';
  const callee: Expression =
    type?.type === 'name' || type?.type === 'qualified_name'
      ? { kind: 'name', name: own ? around : shortName(walk.text(type)) }
      : walk.visit(type);
  return walk.call(node, callee, argumentsOf(walk, node, callee), { form: 'new' });
};

export const calls: Handlers = {
  function_call_expression: functionCall,
  member_call_expression: memberCall,
  nullsafe_member_call_expression: memberCall,
  scoped_call_expression: memberCall,
  object_creation_expression: creation,
};
