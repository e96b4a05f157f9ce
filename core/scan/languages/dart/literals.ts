import type { SyntaxNode } from '../../detector.ts';
import { type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import { constant, nothing, number } from '../../syntax/handlers.ts';
import { named } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { chained } from './chains.ts';

const opening = /\s*(r?)('''|"""|'|")/y;

/** Reads one quoted piece from `at`; gives where it ends. */
const piece = (walk: Walk, node: SyntaxNode, at: number, into: Expression[]): number => {
  opening.lastIndex = at;
  const match = opening.exec(walk.source);
  const quote = match?.[2];
  if (quote === undefined) return -1;
  const raw = match?.[1] === 'r';
  const holes = named(node).filter(({ type }) => type === 'template_substitution');
  let from = opening.lastIndex;
  let to = from;
  const flush = (): void => {
    const text = walk.source.slice(from, to);
    if (text !== '') into.push({ kind: 'text', value: raw ? text : unescapeText(text), ...walk.place(node) });
  };
  while (to < node.endIndex && !walk.source.startsWith(quote, to)) {
    const hole = holes.find(({ startIndex }) => startIndex === to);
    if (hole) {
      flush();
      into.push(walk.as('value', null, () => walk.visit(named(hole)[0] ?? null)));
      from = hole.endIndex;
      to = from;
    } else to += !raw && walk.source[to] === '\\' ? 2 : 1;
  }
  flush();
  return to + quote.length;
};

/** Strings side by side are one; substitutions stand between their texts. */
const string: Handler = (walk, node) => {
  const parts: Expression[] = [];
  for (let at = node.startIndex; at >= 0 && at < node.endIndex; ) at = piece(walk, node, at, parts);
  if (parts.every(({ kind }) => kind === 'text'))
    return walk.string(node, parts.map((part) => (part.kind === 'text' ? part.value : '')).join(''));
  return walk.concat(node, parts);
};

const entryOf = (walk: Walk, node: SyntaxNode): ObjectEntry => {
  const place = walk.place(node);
  if (node.type !== 'pair') return { key: '...', value: walk.visit(named(node)[0] ?? null), ...place };
  const key = walk.as('key', null, () => walk.visit(node.childForFieldName('key')));
  const name = key.kind === 'text' ? key.value : null;
  return { key: name, value: walk.as('value', name, () => walk.visit(node.childForFieldName('value'))), ...place };
};

const map: Handler = (walk, node) => {
  const parts = named(node).filter(({ type }) => type !== 'type_arguments');
  if (parts.length > 0 && !parts.some(({ type }) => type === 'pair' || type === 'spread_element'))
    return items(walk, node);
  return { kind: 'object', entries: parts.map((part) => entryOf(walk, part)), ...walk.place(node) };
};

const items: Handler = (walk, node) => ({
  kind: 'list',
  items: named(node)
    .filter(({ type }) => type !== 'type_arguments' && type !== 'selector' && type !== 'cascade_section')
    .map((child) => walk.visit(child)),
});

export const literals: Handlers = {
  string_literal: (walk, node) => chained(walk, node, string(walk, node)),
  set_or_map_literal: (walk, node) => chained(walk, node, map(walk, node)),
  list_literal: (walk, node) => chained(walk, node, items(walk, node)),
  record_literal: items,
  spread_element: (walk, node) => walk.visit(named(node)[0] ?? null),
  decimal_integer_literal: number,
  decimal_floating_point_literal: number,
  true: constant(true),
  false: constant(false),
  null_literal: constant(null),
  symbol_literal: nothing,
  comment: nothing,
  documentation_comment: () => unknown,
};
