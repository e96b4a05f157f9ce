import { type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers } from '../../syntax/walk.ts';

const quotes = /^#*"{1,3}\n?|\n?\s*"{1,3}#*$/g;

const string: Handler = (walk, node) => {
  const holes = named(node).filter(({ type }) => type === 'interpolated_expression');
  if (holes.length === 0) return walk.string(node, unescapeText(walk.text(node).replace(quotes, '')));
  const parts = named(node).flatMap((child): Expression[] => {
    if (child.type === 'interpolated_expression')
      return [walk.as('value', null, () => walk.visit(named(child).at(-1) ?? null))];
    return [{ kind: 'text', value: unescapeText(walk.text(child)), ...walk.place(child) }];
  });
  return walk.concat(node, parts);
};

/** Keys and values stand side by side, in turn. */
const dictionary: Handler = (walk, node) => {
  const children = named(node);
  const entries: ObjectEntry[] = [];
  for (let at = 0; at + 1 < children.length; at += 2) {
    const [keyNode, valueNode] = [children[at] ?? null, children[at + 1] ?? null];
    const key = walk.as('key', null, () => walk.visit(keyNode));
    const name = key.kind === 'text' ? key.value : null;
    const place = keyNode ? walk.place(keyNode) : walk.place(node);
    entries.push({ key: name, value: walk.as('value', name, () => walk.visit(valueNode)), ...place });
  }
  return { kind: 'object', entries, ...walk.place(node) };
};

const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replaceAll('_', ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

export const literals: Handlers = {
  line_string_literal: string,
  multi_line_string_literal: string,
  raw_string_literal: string,
  dictionary_literal: dictionary,
  array_literal: (walk, node) => ({ kind: 'list', items: named(node).map((child) => walk.visit(child)) }),
  integer_literal: number,
  real_literal: number,
  boolean_literal: (walk, node) => ({ kind: 'constant', value: walk.text(node) === 'true' }),
  nil: () => ({ kind: 'constant', value: null }),
  comment: () => unknown,
  multiline_comment: () => unknown,
};
