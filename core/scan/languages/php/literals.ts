import type { SyntaxNode } from '../../detector.ts';
import type { Expression, ObjectEntry } from '../../neutral/expression.ts';
import { constant, nothing, number } from '../../syntax/handlers.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

/** In single quotes only the quote and the backslash are escaped. */
const single: Handler = (walk, node) =>
  walk.string(
    node,
    walk
      .text(node)
      .replace(/^[bB]?'|'$/g, '')
      .replace(/\\([\\'])/g, '$1'),
  );

const isText = (type: string): boolean => type === 'string_content' || type === 'escape_sequence';

const partsOf = (walk: Walk, node: SyntaxNode | null): Expression[] =>
  named(node).map((child) =>
    isText(child.type)
      ? { kind: 'text', value: unescapeText(walk.text(child)), ...walk.place(child) }
      : walk.as('value', null, () => walk.visit(child)),
  );

const interpolated = (walk: Walk, node: SyntaxNode, body: SyntaxNode | null): Expression => {
  const parts = partsOf(walk, body);
  if (parts.every((part) => part.kind === 'text'))
    return walk.string(node, parts.map((part) => (part.kind === 'text' ? part.value : '')).join(''));
  return walk.concat(node, parts);
};

/** `'key' => value` and `Name::KEY => value`; without a key the place in the list is meant. */
const entryOf = (walk: Walk, node: SyntaxNode): ObjectEntry => {
  const parts = named(node).filter(({ type }) => type !== 'by_ref');
  const place = walk.place(node);
  const [first, second] = parts;
  if (first?.type === 'variadic_unpacking') return { key: '...', value: walk.visit(first.namedChild(0)), ...place };
  if (!second) return { key: null, value: walk.visit(first ?? null), ...place };
  const key = walk.as('key', null, () => walk.visit(first ?? null));
  const name = key.kind === 'text' ? key.value : key.kind === 'name' ? key.name : null;
  return { key: name, value: walk.as(null, name, () => walk.visit(second)), ...place };
};

const array: Handler = (walk, node) => {
  const items = named(node);
  const keyed = items.some((item) => named(item).length > 1 || named(item)[0]?.type === 'variadic_unpacking');
  if (!keyed && items.length > 0)
    return { kind: 'list', items: items.map((item) => walk.visit(named(item).at(-1) ?? null)) };
  return { kind: 'object', entries: items.map((item) => entryOf(walk, item)), ...walk.place(node) };
};

export const literals: Handlers = {
  string: single,
  encapsed_string: (walk, node) => interpolated(walk, node, node),
  heredoc: (walk, node) => interpolated(walk, node, ofType(node, 'heredoc_body')),
  nowdoc: (walk, node) => walk.string(node, walk.text(ofType(node, 'nowdoc_body'))),
  array_creation_expression: array,
  integer: number,
  float: number,
  boolean: (walk, node) => ({ kind: 'constant', value: /^true$/i.test(walk.text(node)) }),
  null: constant(null),
  comment: nothing,
  text: nothing,
  php_tag: nothing,
};
