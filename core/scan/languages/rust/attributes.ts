import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import { ofType } from '../../syntax/nodes.ts';
import type { Handler, Walk } from '../../syntax/walk.ts';
import { itemsOf } from './macros.ts';

const spoken = /^(doc|error|deprecated|must_use|help|about|long_about|message|description|cfg|allow|deny|derive)$/;

/** The name under which a member is sent or stored. */
const renames = /^(rename|serialize|to_string|name|value)$/;

/** Reads the strings of an attribute; gives the name that it says a member goes by. */
export const attribute = (walk: Walk, node: SyntaxNode): Expression => {
  const inner = ofType(node, 'attribute');
  const tree = inner?.childForFieldName('arguments') ?? null;
  if (!inner || tree?.type !== 'token_tree') return unknown;
  const path = walk.text(inner.namedChild(0));
  if (spoken.test(path)) return unknown;
  const args = walk.as('value', null, () => itemsOf(walk, tree));
  for (const { name, value } of args) if (name === 'env' && value.kind === 'text') walk.environment(node, value.value);
  return args.find(({ name, value }) => value.kind === 'text' && renames.test(name ?? ''))?.value ?? unknown;
};

export const attributeItem: Handler = (walk, node) => {
  attribute(walk, node);
  return unknown;
};
