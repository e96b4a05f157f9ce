import type { SyntaxNode } from '../../detector.ts';
import { type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const stringValue = (walk: Walk, node: SyntaxNode): string => {
  const text = walk.text(node);
  if (node.type === 'verbatim_string_literal') return text.slice(2, -1).replaceAll('""', '"');
  if (node.type === 'raw_string_literal') return text.replace(/^"+\s*|\s*"+$/g, '');
  return unescapeText(text.replace(/^"|"(u8)?$/g, ''));
};

const string: Handler = (walk, node) => walk.string(node, stringValue(walk, node));

const interpolated: Handler = (walk, node) => {
  const parts = named(node).flatMap((child): Expression[] => {
    if (child.type === 'string_content' || child.type === 'escape_sequence')
      return [{ kind: 'text', value: unescapeText(walk.text(child)), ...walk.place(child) }];
    if (child.type !== 'interpolation') return [];
    const inner = named(child).find(({ type }) => type !== 'interpolation_brace');
    return [walk.as('value', null, () => walk.visit(inner ?? null))];
  });
  return walk.concat(node, parts);
};

/** `["key"] = v`, `Key = v` and `{ "key", v }` inside braces after a type. */
const entryOf = (walk: Walk, node: SyntaxNode): ObjectEntry[] => {
  const place = walk.place(node);
  if (node.type === 'assignment_expression') {
    const left = node.childForFieldName('left');
    const bound = left?.type === 'element_binding_expression';
    const read = bound ? walk.as('key', null, () => walk.visit(named(named(left)[0] ?? null)[0] ?? null)) : unknown;
    const key = bound ? (read.kind === 'text' ? read.value : null) : walk.text(left);
    return [{ key, value: walk.as('value', key, () => walk.visit(node.childForFieldName('right'))), ...place }];
  }
  const [first, second] = named(node);
  if (node.type !== 'initializer_expression' || !first || !second) return [];
  const key = walk.as('key', null, () => walk.visit(first));
  const name = key.kind === 'text' ? key.value : null;
  return [{ key: name, value: walk.as('value', name, () => walk.visit(second)), ...place }];
};

/** Entries of an initialiser, or its items where it is a list. */
export const initializer = (walk: Walk, node: SyntaxNode): Expression => {
  const parts = named(node);
  const keyed = parts.some(({ type }) => type === 'assignment_expression' || type === 'initializer_expression');
  if (!keyed) return { kind: 'list', items: parts.map((part) => walk.visit(part)) };
  return { kind: 'object', entries: parts.flatMap((part) => entryOf(walk, part)), ...walk.place(node) };
};

/** `new { model = id, prompt }`: names and values follow each other without a node round them. */
const anonymous: Handler = (walk, node) => {
  const entries: ObjectEntry[] = [];
  const children = node.children.filter((child) => child !== null);
  let at = 0;
  while (at < children.length) {
    const child = children[at];
    const assigned = children[at + 1]?.type === '=';
    if (!child?.isNamed) at += 1;
    else if (assigned) {
      const key = walk.text(child);
      const value = walk.as('value', key, () => walk.visit(children[at + 2] ?? null));
      entries.push({ key, value, ...walk.place(child) });
      at += 3;
    } else {
      entries.push({ key: walk.text(child).split('.').at(-1) ?? null, value: walk.visit(child), ...walk.place(child) });
      at += 1;
    }
  }
  return { kind: 'object', entries, ...walk.place(node) };
};

const list: Handler = (walk, node) => ({ kind: 'list', items: named(node).map((child) => walk.visit(child)) });

const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replace(/_|[uUlLfFdDmM]+$/g, ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

export const literals: Handlers = {
  string_literal: string,
  verbatim_string_literal: string,
  raw_string_literal: string,
  interpolated_string_expression: interpolated,
  anonymous_object_creation_expression: anonymous,
  initializer_expression: initializer,
  implicit_array_creation_expression: list,
  array_creation_expression: (walk, node) =>
    walk.visit(named(node).find(({ type }) => type === 'initializer_expression') ?? null),
  collection_expression: list,
  integer_literal: number,
  real_literal: number,
  boolean_literal: (walk, node) => ({ kind: 'constant', value: walk.text(node) === 'true' }),
  null_literal: () => ({ kind: 'constant', value: null }),
  comment: () => unknown,
};
