import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { speaks } from '../../syntax/messages.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Walk } from '../../syntax/walk.ts';

const continues = /^(selector|cascade_section|(un)?conditional_assignable_selector|argument_part)$/;

/** The grammar puts what follows a value beside it and not round it. */
const following = (node: SyntaxNode): SyntaxNode[] => {
  const siblings = named(node.parent);
  const at = siblings.findIndex(({ startIndex, type }) => startIndex === node.startIndex && type === node.type);
  const rest = siblings.slice(at + 1);
  const end = rest.findIndex(({ type }) => !continues.test(type));
  return at < 0 ? [] : end < 0 ? rest : rest.slice(0, end);
};

const argumentOf = (walk: Walk, node: SyntaxNode): Argument => {
  const { line } = walk.place(node);
  const label = ofType(node, 'label');
  const name = label ? walk.text(label.namedChild(0)) : null;
  const value = named(node).find(({ type }) => type !== 'label') ?? null;
  return { name, value: walk.as(null, name, () => walk.visit(value)), line };
};

/** Arguments of a call; inside what only speaks to people they are messages. */
export const argumentsOf = (walk: Walk, list: SyntaxNode | null, callee: Expression): Argument[] =>
  walk.as(speaks(callee) ? 'message' : null, null, () => named(list).map((child) => argumentOf(walk, child)));

const environmentMaps = /(^|\.)(Platform\.environment|dotenv\.env|env\.env)$/;
const environmentReaders =
  /^((String|bool|int)\.(fromEnvironment|hasEnvironment)|(dotenv|DotEnv|env)\.(get|maybeGet)|getenv)$/;

const asEnvironment = (walk: Walk, node: SyntaxNode, dotted: string, args: readonly Argument[]): Expression | null => {
  const [first, ...rest] = args;
  if (first?.value.kind !== 'text' || !environmentReaders.test(dotted)) return null;
  return choice([walk.environment(node, first.value.value), ...rest.map(({ value }) => value)]);
};

const text = (walk: Walk, node: SyntaxNode, value: string): Expression => ({
  kind: 'text',
  value,
  ...walk.place(node),
});

/** `Uri.https(host, path)` and `Uri(host: …, path: …)`. */
const asAddress = (walk: Walk, node: SyntaxNode, dotted: string, args: readonly Argument[]): Expression | null => {
  const [host, path] = args;
  if (/^Uri\.https?$/.test(dotted) && host)
    return walk.concat(node, [
      text(walk, node, `${dotted.slice(4)}://`),
      host.value,
      ...(path?.name === null ? [path.value] : []),
    ]);
  const given = (name: string): Expression => args.find((argument) => argument.name === name)?.value ?? unknown;
  if (dotted !== 'Uri' || given('host').kind === 'unknown') return null;
  return walk.concat(node, [text(walk, node, 'https://'), given('host'), given('path')]);
};

const handsBack = /^(jsonEncode|json\.encode|jsonDecode|json\.decode|utf8\.encode|Uri\.encodeFull)$/;

/** A call, or what is known of it by its name alone. */
export const called = (
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  list: SyntaxNode | null,
  nameLine: number,
): Expression => {
  const args = argumentsOf(walk, list, callee);
  const dotted = chainOf(callee)?.join('.') ?? '';
  const endLine = (list ?? node).endPosition.row + 1;
  return (
    asEnvironment(walk, node, dotted, args) ??
    asAddress(walk, node, dotted, args) ??
    (handsBack.test(dotted) ? (args[0]?.value ?? unknown) : null) ??
    walk.call(node, callee, args, { nameLine, endLine })
  );
};

const indexed = (walk: Walk, node: SyntaxNode, of: Expression, index: SyntaxNode): Expression => {
  const key = walk.as('key', null, () => walk.visit(named(index)[0] ?? null));
  if (key.kind !== 'text') return { kind: 'index', of, key };
  return environmentMaps.test(chainOf(of)?.join('.') ?? '')
    ? walk.environment(node, key.value)
    : { kind: 'member', of, name: key.value };
};

interface Link {
  readonly value: Expression;
  readonly line: number;
}

/** One step of a chain: a member, an index, the arguments of a call, a `!`. */
const link = (walk: Walk, node: SyntaxNode, before: Link, step: SyntaxNode): Link => {
  const inner = step.type === 'selector' ? named(step)[0] : step;
  if (!inner) return before;
  if (inner.type === 'argument_part')
    return { ...before, value: called(walk, node, before.value, ofType(inner, 'arguments'), before.line) };
  const index = ofType(inner, 'index_selector');
  if (index) return { ...before, value: indexed(walk, node, before.value, index) };
  const name = ofType(inner, 'identifier');
  if (!name) return before;
  return { value: { kind: 'member', of: before.value, name: walk.text(name) }, line: walk.place(name).line };
};

const steps = /^(selector|(un)?conditional_assignable_selector|argument_part|cascade_selector)$/;

/** `..connect(url)` and `..base = x`: said to the value, which stays what the whole stands for. */
const cascade = (walk: Walk, node: SyntaxNode, target: Expression, section: SyntaxNode): void => {
  let at: Link = { value: target, line: walk.place(section).line };
  for (const part of named(section)) {
    if (steps.test(part.type)) at = link(walk, node, at, part);
    else walk.visit(part);
  }
};

/** A value with all that follows it in the chain. */
export const chained = (walk: Walk, node: SyntaxNode, start: Expression): Expression => {
  let at: Link = { value: start, line: walk.place(node).line };
  for (const step of following(node)) {
    if (step.type === 'cascade_section') cascade(walk, node, at.value, step);
    else at = link(walk, node, at, step);
  }
  return at.value;
};
