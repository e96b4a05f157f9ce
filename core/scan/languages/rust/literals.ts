import { constant, list, nothing, number } from '../../syntax/handlers.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers } from '../../syntax/walk.ts';

const string: Handler = (walk, node) =>
  walk.string(
    node,
    unescapeText(
      walk
        .text(node)
        .replace(/^[bc]?"|"$/g, '')
        .replace(/\\\r?\n\s*/g, ''),
    ),
  );

const raw: Handler = (walk, node) => walk.string(node, walk.text(node).replace(/^[bc]?r#*"|"#*$/g, ''));

export const literals: Handlers = {
  string_literal: string,
  raw_string_literal: raw,
  array_expression: list,
  tuple_expression: list,
  integer_literal: number,
  float_literal: number,
  boolean_literal: (walk, node) => ({ kind: 'constant', value: walk.text(node) === 'true' }),
  char_literal: nothing,
  unit_expression: constant(null),
  line_comment: nothing,
  block_comment: nothing,
};
