import type { SyntaxNode } from '../../detector.ts';
import { type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

export const stringValue = (walk: Walk, node: SyntaxNode): string => {
  const text = walk.text(node).slice(1, -1);
  return node.type === 'raw_string_literal' ? text : unescapeText(text);
};

const string: Handler = (walk, node) => walk.string(node, stringValue(walk, node));

const bare = (node: SyntaxNode | null): SyntaxNode | null =>
  node?.type === 'literal_element' ? (node.namedChild(0) ?? null) : node;

const entryOf = (walk: Walk, node: SyntaxNode, fields: boolean): ObjectEntry => {
  const key = bare(node.childForFieldName('key') ?? node.namedChild(0));
  const value = bare(node.childForFieldName('value') ?? node.namedChild(1));
  const known = fields ? walk.text(key) : null;
  const read = fields ? unknown : walk.as('key', null, () => walk.visit(key));
  const name = known ?? (read.kind === 'text' ? read.value : null);
  return { key: name, value: walk.as('value', name, () => walk.visit(value)), ...walk.place(node) };
};

const bodyOf = (walk: Walk, node: SyntaxNode, body: SyntaxNode | null, fields: boolean): Expression => {
  const parts = named(body);
  const keyed = parts.filter((part) => part.type === 'keyed_element');
  if (keyed.length === 0 && parts.length > 0)
    return { kind: 'list', items: parts.map((part) => walk.visit(bare(part))) };
  return { kind: 'object', entries: keyed.map((part) => entryOf(walk, part, fields)), ...walk.place(node) };
};

/** `Service{client: c}` of a type without a package makes an instance; it may be only data as well. */
const composite: Handler = (walk, node) => {
  const type = node.childForFieldName('type');
  const fields = type?.type === 'type_identifier' || type?.type === 'qualified_type' || type?.type === 'generic_type';
  const value = bodyOf(walk, node, node.childForFieldName('body'), fields);
  if (type?.type === 'qualified_type')
    walk.unit.types.push({ name: walk.text(type), line: walk.place(type).line, exported: false });
  if (type?.type !== 'type_identifier' || value.kind !== 'object') return value;
  const args: Argument[] = value.entries.map((entry) => ({ name: entry.key, value: entry.value, line: entry.line }));
  const name = walk.text(type);
  const made = walk.call(node, { kind: 'name', name }, args, { form: 'new' });
  return { kind: 'choice', options: [made, value] };
};

const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replaceAll('_', ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

export const literals: Handlers = {
  interpreted_string_literal: string,
  raw_string_literal: string,
  composite_literal: composite,
  literal_value: (walk, node) => bodyOf(walk, node, node, true),
  int_literal: number,
  float_literal: number,
  true: () => ({ kind: 'constant', value: true }),
  false: () => ({ kind: 'constant', value: false }),
  nil: () => ({ kind: 'constant', value: null }),
  comment: () => unknown,
};
