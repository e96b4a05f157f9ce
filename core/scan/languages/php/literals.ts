import type { SyntaxNode } from '../../detector.ts';
import { type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const plain: Handler = (walk, node) =>
  walk.string(node, walk.text(node).slice(1, -1).replaceAll("\\'", "'").replaceAll('\\\\', '\\'));

const encapsed: Handler = (walk, node) => {
  const parts = named(node).map((child): Expression => {
    if (child.type === 'string_content' || child.type === 'escape_sequence' || child.type === 'string_value')
      return { kind: 'text', value: unescapeText(walk.text(child)), ...walk.place(child) };
    return walk.as('value', null, () => walk.visit(child));
  });
  if (parts.every(({ kind }) => kind === 'text'))
    return walk.string(node, parts.map((part) => (part.kind === 'text' ? part.value : '')).join(''));
  return walk.concat(node, parts);
};

const entryOf = (walk: Walk, node: SyntaxNode): ObjectEntry => {
  const [first, second] = named(node);
  const read = second ? walk.as('key', null, () => walk.visit(first ?? null)) : unknown;
  const name = read.kind === 'text' ? read.value : read.kind === 'name' ? read.name : null;
  const value = walk.as('value', name, () => walk.visit(second ?? first ?? null));
  return { key: name, value, ...walk.place(node) };
};

const array: Handler = (walk, node) => {
  const elements = named(node).filter(({ type }) => type === 'array_element_initializer');
  const keyed = elements.some((element) => named(element).length > 1);
  if (!keyed) return { kind: 'list', items: elements.map((element) => walk.visit(named(element)[0] ?? null)) };
  return { kind: 'object', entries: elements.map((element) => entryOf(walk, element)), ...walk.place(node) };
};

const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replaceAll('_', ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

export const literals: Handlers = {
  string: plain,
  encapsed_string: encapsed,
  heredoc: encapsed,
  heredoc_body: encapsed,
  nowdoc: (walk, node) => walk.string(node, walk.text(node)),
  array_creation_expression: array,
  integer: number,
  float: number,
  boolean: (walk, node) => ({ kind: 'constant', value: /true/i.test(walk.text(node)) }),
  null: () => ({ kind: 'constant', value: null }),
  comment: () => unknown,
  text: () => unknown,
  text_interpolation: () => unknown,
};
