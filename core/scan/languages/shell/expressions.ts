import type { SyntaxNode } from '../../detector.ts';
import { choice, type Expression, unknown } from '../../neutral/expression.ts';
import { compared } from '../../syntax/handlers.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { takeIn } from './imports.ts';
import { requestArguments, sendsRequest } from './requests.ts';
import { isSettingName } from './types.ts';

const assigned = new WeakMap<Walk, ReadonlySet<string>>();

/** Names that the script sets itself. */
const ownNames = (walk: Walk): ReadonlySet<string> => {
  const known =
    assigned.get(walk) ??
    new Set([...walk.source.matchAll(/(?:^|[\s;(])([A-Za-z_]\w*)\+?=/g)].map((match) => match[1] ?? ''));
  assigned.set(walk, known);
  return known;
};

/** A setting where the script does not set it, or gives what stands in for it. */
const variable = (walk: Walk, node: SyntaxNode, name: string, optional: boolean): Expression => {
  const value: Expression = { kind: 'name', name };
  if (!isSettingName(name) || (ownNames(walk).has(name) && !optional)) return value;
  return choice([walk.environment(node, name), value]);
};

const simple: Handler = (walk, node) => variable(walk, node, walk.text(ofType(node, 'variable_name')), false);

/** The grammar cuts a plain default into pieces: it is taken as it is written. */
const otherwiseOf = (walk: Walk, node: SyntaxNode, rest: readonly SyntaxNode[]): Expression => {
  const plain = /^\$\{\w+:?[-=?]([^$`"'{}\\]+)\}$/.exec(walk.text(node))?.[1];
  if (plain !== undefined) return walk.string(node, plain);
  const values = rest.map((child) => walk.visit(child));
  return values.length === 1 ? (values[0] ?? unknown) : unknown;
};

/** `${NAME:-otherwise}` and its kin. */
const expansion: Handler = (walk, node) => {
  const name = ofType(node, 'variable_name', 'subscript');
  const rest = named(node).filter(({ startIndex }) => startIndex !== name?.startIndex);
  if (name?.type === 'subscript') return { kind: 'name', name: walk.text(name.namedChild(0)) };
  const operator = /^\$\{\w+(:?[-=?])/.exec(walk.text(node))?.[1] ?? '';
  const value = variable(walk, node, walk.text(name), operator !== '');
  const told = operator.endsWith('?');
  const otherwise = walk.as(told ? 'message' : 'value', null, () => otherwiseOf(walk, node, rest));
  return operator === '' || told ? value : choice([value, otherwise]);
};

const speaks = /^(echo|printf|log\w*|info|warn\w*|error\w*|die|fail\w*|debug|say|print|usage|err|msg|notify)$/i;

/** Programs that give what they are handed, cut or turned. */
const passesOn = /^(grep|egrep|sed|awk|cut|tr|head|tail|sort|uniq|xargs|tee|cat|base64|python3?|node|perl|jq|yq)$/;

const handedOn = /^(pipeline|command_substitution|redirected_statement)$/;

/** Output that a person reads or nobody. */
const aside = />\s*(&\s*2|\/dev\/\w+)/;

const tells = (walk: Walk, { parent }: SyntaxNode): boolean =>
  !handedOn.test(parent?.type ?? '') || (parent?.type === 'redirected_statement' && aside.test(walk.text(parent)));

const programOf = (walk: Walk, node: SyntaxNode): string =>
  walk.text(node.childForFieldName('name')).replace(/^.*\//, '');

const command: Handler = (walk, node) => {
  const name = programOf(walk, node);
  const program = node.childForFieldName('name');
  const parts = named(node).filter(({ startIndex }) => startIndex !== program?.startIndex);
  for (const part of parts) if (part.type === 'variable_assignment') walk.visit(part);
  const given = parts.filter(({ type }) => type !== 'variable_assignment' && !/_redirect$/.test(type));
  for (const part of parts) if (/_redirect$/.test(part.type)) walk.visit(part);
  if (/^(source|\.)$/.test(name)) takeIn(walk, node, walk.text(given[0] ?? null));
  if (sendsRequest(name)) return walk.call(node, { kind: 'name', name }, requestArguments(walk, given));
  const message = speaks.test(name) && tells(walk, node);
  const values = walk.as(message ? 'message' : null, null, () => given.map((part) => walk.visit(part)));
  if (name === 'echo' || name === 'printf') return values.at(-1) ?? unknown;
  if (passesOn.test(name) || message) return unknown;
  const args = values.map((value) => ({ name: null, value, line: walk.place(node).line }));
  return walk.call(node, { kind: 'name', name }, args);
};

/** The members that a filter of `jq` takes out: `.data.url`. */
const taken = (walk: Walk, node: SyntaxNode, of: Expression): Expression => {
  if (programOf(walk, node) !== 'jq') return of;
  const filter = named(node).find((child) => /^['"]?\s*\./.test(walk.text(child)));
  const names = walk.text(filter ?? null).match(/(?<=\.)[A-Za-z_]\w*/g) ?? [];
  return names.reduce<Expression>((value, name) => ({ kind: 'member', of: value, name }), of);
};

/** What the first program tells, as the others cut it. */
const pipeline: Handler = (walk, node) => {
  const [first, ...rest] = named(node);
  let value = walk.visit(first ?? null);
  for (const next of rest) {
    const told = walk.visit(next);
    const own = next.type === 'command' ? next : ofType(next, 'command');
    if (told.kind !== 'unknown') value = told;
    else if (own) value = taken(walk, own, value);
  }
  return value;
};

/** `jq -r .id <<< "$answer"`, and files that a program reads or writes. */
const redirected: Handler = (walk, node) => {
  const body = node.childForFieldName('body');
  const text = ofType(node, 'herestring_redirect');
  const given = text ? walk.visit(named(text)[0] ?? null) : unknown;
  const value = walk.visit(body);
  const usage = body?.type === 'command' && programOf(walk, body) === 'cat' && !/>/.test(headOf(walk, node));
  for (const child of named(node))
    if (child.startIndex !== body?.startIndex && child.type !== 'herestring_redirect')
      walk.as(usage ? 'message' : null, null, () => walk.visit(child));
  if (value.kind !== 'unknown' || body?.type !== 'command') return value;
  return taken(walk, body, given);
};

/** The first line of a statement, where a here-document says what it is for. */
const headOf = (walk: Walk, node: SyntaxNode): string => walk.text(node).split('\n', 1)[0] ?? '';

const substitution: Handler = (walk, node) => {
  const values = named(node).map((child) => walk.visit(child));
  return values.at(-1) ?? unknown;
};

const sequence: Handler = (walk, node) => {
  const values = named(node).map((child) => walk.visit(child));
  return values.at(-1) ?? unknown;
};

export const expressions: Handlers = {
  simple_expansion: simple,
  expansion,
  command,
  pipeline,
  redirected_statement: redirected,
  command_substitution: substitution,
  list: sequence,
  binary_expression: compared,
  unary_expression: compared,
  file_redirect: () => unknown,
  herestring_redirect: (walk, node) => walk.visit(named(node)[0] ?? null),
};
