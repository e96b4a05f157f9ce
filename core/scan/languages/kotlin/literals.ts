import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

/** Plain text between the marks, with the short `$name` form taken apart. */
const pieces = (walk: Walk, node: SyntaxNode, text: string, raw: boolean): Expression[] => {
  const parts: Expression[] = [];
  let at = 0;
  const upTo = (end: number): void => {
    if (end <= at) return;
    const value = text.slice(at, end);
    parts.push({ kind: 'text', value: raw ? value : unescapeText(value), ...walk.place(node) });
  };
  for (const match of text.matchAll(/(?<!\\)\$([A-Za-z_]\w*)/g)) {
    upTo(match.index);
    parts.push({ kind: 'name', name: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  upTo(text.length);
  return parts;
};

const string: Handler = (walk, node) => {
  const raw = node.type === 'multiline_string_literal';
  const marks = raw ? 3 : 1;
  const parts: Expression[] = [];
  let at = node.startIndex + marks;
  for (const child of named(node)) {
    if (child.type !== 'interpolation') continue;
    parts.push(...pieces(walk, node, walk.source.slice(at, child.startIndex), raw));
    parts.push(walk.as('value', null, () => walk.visit(named(child)[0] ?? null)));
    at = child.endIndex;
  }
  parts.push(...pieces(walk, node, walk.source.slice(at, node.endIndex - marks), raw));
  const [only] = parts;
  if (parts.length === 0) return walk.string(node, '');
  return parts.length === 1 && only?.kind === 'text' ? walk.string(node, only.value) : walk.concat(node, parts);
};

const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replace(/_|[uUlLfF]+$/g, ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

export const literals: Handlers = {
  string_literal: string,
  multiline_string_literal: string,
  number_literal: number,
  float_literal: number,
  boolean_literal: (walk, node) => ({ kind: 'constant', value: walk.text(node) === 'true' }),
  null: () => ({ kind: 'constant', value: null }),
  collection_literal: (walk, node) => ({ kind: 'list', items: named(node).map((child) => walk.visit(child)) }),
  line_comment: () => unknown,
  block_comment: () => unknown,
};
