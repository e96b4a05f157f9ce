import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filledByPercent } from '../../syntax/format.ts';
import { speaks } from '../../syntax/messages.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { loaded } from './imports.ts';
import { entryOf } from './literals.ts';
import { delegated, ownClass, superOf } from './members.ts';

const said = (callee: Expression): boolean => {
  const chain = chainOf(callee) ?? [];
  return (
    speaks(callee) || /^(raise|puts|warn|p|pp|fail)$/.test(chain.join('.')) || chain.some((name) => name === 'logger')
  );
};

const argumentOf = (walk: Walk, node: SyntaxNode): Argument => {
  const { line } = walk.place(node);
  if (node.type !== 'pair') return { name: null, value: walk.visit(node), line };
  const entry = entryOf(walk, node);
  return { name: entry.key, value: entry.value, line };
};

const argumentsOf = (walk: Walk, node: SyntaxNode, callee: Expression): Argument[] => {
  const args = walk.as(said(callee) ? 'message' : null, null, () =>
    named(node.childForFieldName('arguments'))
      .filter(({ type }) => type !== 'block_argument')
      .map((child) => argumentOf(walk, child)),
  );
  const block = node.childForFieldName('block');
  if (block) args.push({ name: null, value: walk.visit(block), line: walk.place(block).line });
  return args;
};

const environment = (
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
): Expression | null => {
  const [first, second] = args;
  const chain = chainOf(callee)?.join('.') ?? '';
  if (!/^(ENV\.(fetch|dig|values_at)|Figaro\.env|Settings\.env)$/.test(chain)) return null;
  if (first?.value.kind !== 'text') return null;
  return choice([walk.environment(node, first.value.value), second ? resultOf(walk, second.value) : unknown]);
};

/** What a block written in place gives, or the value itself. */
const resultOf = (walk: Walk, value: Expression): Expression =>
  value.kind === 'function'
    ? choice((walk.unit.functions[value.function]?.returns ?? []).map((entry) => entry.value))
    : value;

/** Words of a class body that declare instead of calling. */
const fields = new Set(['attr_reader', 'attr_accessor', 'private', 'public', 'protected', 'include', 'extend']);

/** Texts that a class body gives a library under a name: `base_uri 'https://…'`. */
const classSetting = (walk: Walk, name: string, args: readonly Argument[], node: SyntaxNode): void => {
  const [first] = args;
  if (walk.unit.scopes[walk.scope]?.kind === 'class' && first && args.length === 1)
    walk.unit.bind({ scope: walk.scope, name, value: first.value, line: walk.place(node).line });
};

const dug = (callee: Expression, args: readonly Argument[]): Expression | null => {
  if (callee.kind !== 'member' || callee.name !== 'dig') return null;
  return args.reduce<Expression>(
    (of, { value }) => (value.kind === 'text' ? { kind: 'member', of, name: value.value } : of),
    callee.of,
  );
};

/** Methods that give what they are called on, at most in another dress. */
const keeps =
  /^(freeze|to_s|to_sym|to_json|to_str|strip|dup|clone|presence|chomp|itself|html_safe|deep_dup|squish|symbolize_keys|deep_symbolize_keys|with_indifferent_access|compact|to_h)$/;

const call: Handler = (walk, node) => {
  const receiver = node.childForFieldName('receiver');
  const method = node.childForFieldName('method');
  const name = walk.text(method);
  if (receiver && keeps.test(name)) return walk.visit(receiver);
  if (receiver && name === 'class') return walk.visit(receiver);
  if (method?.type === 'super') return superCall(walk, node);
  const of = receiver ? walk.visit(receiver) : name === 'new' ? ownClass(walk) : null;
  const callee: Expression = of ? { kind: 'member', of, name } : { kind: 'name', name };
  const args = argumentsOf(walk, node, callee);
  if (!of && /^require(_relative)?$/.test(name)) return name === 'require' ? loaded(walk, node, args) : unknown;
  if (!of && fields.has(name)) return unknown;
  if (!of && name === 'delegate') return delegated(walk, node, args);
  if (!of) classSetting(walk, name, args, node);
  if (!of && /^(format|sprintf)$/.test(name) && args[0]?.value.kind === 'text')
    return walk.concat(
      node,
      filledByPercent(args[0].value, { kind: 'list', items: args.slice(1).map(({ value }) => value) }),
    );
  const special = environment(walk, node, callee, args) ?? dug(callee, args);
  if (special) return special;
  const nameLine = method ? walk.place(method).line : walk.place(node).line;
  if (of && name === 'new') return walk.call(node, of, args, { form: 'new', nameLine });
  return walk.call(node, callee, args, { nameLine });
};

/** `super(url)` hands on to the class that is extended. */
const superCall = (walk: Walk, node: SyntaxNode): Expression => {
  const { callee, form } = superOf(walk);
  return walk.call(node, callee, argumentsOf(walk, node, callee), { form });
};

const element: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('object'));
  const [, keyNode] = named(node);
  const key = walk.as('key', null, () => walk.visit(keyNode ?? null));
  if (key.kind !== 'text') return { kind: 'index', of, key };
  if (of.kind === 'name' && of.name === 'ENV') return walk.environment(node, key.value);
  return { kind: 'member', of, name: key.value };
};

export const calls: Handlers = { call, element_reference: element, super: () => unknown };
