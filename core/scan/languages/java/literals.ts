import type { SyntaxNode } from '../../detector.ts';
import { unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

export const stringValue = (walk: Walk, node: SyntaxNode): string => {
  const text = walk.text(node);
  return text.startsWith('"""') ? unescapeText(text.slice(3, -3)) : unescapeText(text.slice(1, -1));
};

const string: Handler = (walk, node) => walk.string(node, stringValue(walk, node));

const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replace(/_|[lLfFdD]$/g, ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

export const literals: Handlers = {
  string_literal: string,
  array_initializer: (walk, node) => ({ kind: 'list', items: named(node).map((child) => walk.visit(child)) }),
  decimal_integer_literal: number,
  decimal_floating_point_literal: number,
  true: () => ({ kind: 'constant', value: true }),
  false: () => ({ kind: 'constant', value: false }),
  null_literal: () => ({ kind: 'constant', value: null }),
  line_comment: () => unknown,
  block_comment: () => unknown,
};
