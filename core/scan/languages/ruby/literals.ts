import type { SyntaxNode } from '../../detector.ts';
import { type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import { nothing } from '../../syntax/handlers.ts';
import { named } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const string: Handler = (walk, node) => {
  const parts = named(node)
    .filter(({ type }) => type !== 'heredoc_end')
    .map((child): Expression => {
      if (child.type === 'interpolation') return walk.as('value', null, () => walk.visit(named(child)[0] ?? null));
      return { kind: 'text', value: unescapeText(walk.text(child)), ...walk.place(child) };
    });
  if (parts.every(({ kind }) => kind === 'text'))
    return walk.string(node, parts.map((part) => (part.kind === 'text' ? part.value : '')).join(''));
  return walk.concat(node, parts);
};

/** `key: value` and `"key" => value`. */
export const entryOf = (walk: Walk, pair: SyntaxNode): ObjectEntry => {
  const keyNode = pair.childForFieldName('key');
  const symbol = keyNode?.type === 'hash_key_symbol' || keyNode?.type === 'simple_symbol';
  const read = symbol ? unknown : walk.as('key', null, () => walk.visit(keyNode));
  const name = symbol ? walk.text(keyNode).replace(/^:/, '') : read.kind === 'text' ? read.value : null;
  const given = pair.childForFieldName('value');
  const value: Expression = given
    ? walk.as('value', name, () => walk.visit(given))
    : { kind: 'name', name: name ?? '' };
  return { key: name, value, ...walk.place(pair) };
};

const hash: Handler = (walk, node) => ({
  kind: 'object',
  entries: named(node)
    .filter(({ type }) => type === 'pair')
    .map((pair) => entryOf(walk, pair)),
  ...walk.place(node),
});

const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replaceAll('_', ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

const list: Handler = (walk, node) => ({ kind: 'list', items: named(node).map((child) => walk.visit(child)) });

export const literals: Handlers = {
  string,
  heredoc_body: string,
  chained_string: string,
  delimited_symbol: string,
  heredoc_beginning: nothing,
  heredoc_end: nothing,
  string_array: (walk, node) => ({
    kind: 'list',
    items: named(node).map((child) => walk.string(child, walk.text(child))),
  }),
  symbol_array: () => unknown,
  simple_symbol: (walk, node) => ({ kind: 'text', value: walk.text(node).slice(1), ...walk.place(node) }),
  hash,
  array: list,
  integer: number,
  float: number,
  true: () => ({ kind: 'constant', value: true }),
  false: () => ({ kind: 'constant', value: false }),
  nil: () => ({ kind: 'constant', value: null }),
  comment: () => unknown,
};
