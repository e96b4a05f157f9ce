import type { SyntaxNode } from '../../detector.ts';
import type { ObjectEntry } from '../../neutral/expression.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import { addDeclaredRequest } from '../../syntax/declared-requests.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { methodOf } from './functions.ts';

/** The text between the quotes. */
export const stringValue = (walk: Walk, node: SyntaxNode): string =>
  unescapeText(walk.source.slice(node.startIndex + 1, Math.max(node.startIndex + 1, node.endIndex - 1)));

const string: Handler = (walk, node) => walk.string(node, stringValue(walk, node));

const template: Handler = (walk, node) => {
  const parts: Expression[] = [];
  let at = node.startIndex + 1;
  const upTo = (end: number): void => {
    if (end > at) parts.push({ kind: 'text', value: unescapeText(walk.source.slice(at, end)), ...walk.place(node) });
  };
  for (const child of node.namedChildren) {
    if (child?.type !== 'template_substitution') continue;
    upTo(child.startIndex);
    parts.push(walk.as('value', null, () => walk.visit(child.namedChild(0))));
    at = child.endIndex;
  }
  upTo(node.endIndex - 1);
  const [only] = parts;
  if (parts.length === 0) return walk.string(node, '');
  return parts.length === 1 && only?.kind === 'text' ? walk.string(node, only.value) : walk.concat(node, parts);
};

/** The name a key has, or null where it is computed. */
export const keyName = (walk: Walk, key: SyntaxNode | null): string | null => {
  if (!key) return null;
  if (key.type === 'string') return stringValue(walk, key);
  if (key.type === 'computed_property_name') {
    const value = walk.visit(key.namedChild(0));
    return value.kind === 'text' ? value.value : null;
  }
  return walk.text(key).replace(/^#/, '');
};

const entryOf = (walk: Walk, child: SyntaxNode): ObjectEntry | null => {
  const place = walk.place(child);
  if (child.type === 'pair') {
    const key = child.childForFieldName('key');
    if (key?.type === 'string') walk.as('key', null, () => walk.visit(key));
    const name = keyName(walk, key);
    return { key: name, value: walk.as(null, name, () => walk.visit(child.childForFieldName('value'))), ...place };
  }
  if (child.type === 'shorthand_property_identifier')
    return { key: walk.text(child), value: { kind: 'name', name: walk.text(child) }, ...place };
  if (child.type === 'spread_element') return { key: '...', value: walk.visit(child.namedChild(0)), ...place };
  if (child.type === 'method_definition')
    return { key: walk.text(child.childForFieldName('name')), value: methodOf(walk, child), ...place };
  walk.visit(child);
  return null;
};

const object: Handler = (walk, node) => {
  const entries: ObjectEntry[] = [];
  for (const child of node.namedChildren) {
    const entry = child && entryOf(walk, child);
    if (entry) entries.push(entry);
  }
  const made = { kind: 'object', entries, ...walk.place(node) } as const;
  const around = node.parent?.type === 'pair' ? keyName(walk, node.parent.childForFieldName('key')) : null;
  if (around === 'request') addDeclaredRequest(walk.unit, made, null, walk.scope);
  return made;
};

const list: Handler = (walk, node) => ({
  kind: 'list',
  items: node.namedChildren.filter((child) => child?.type !== 'comment').map((child) => walk.visit(child)),
});

const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replaceAll('_', ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

export const literals: Handlers = {
  string,
  template_string: template,
  object,
  array: list,
  number,
  true: () => ({ kind: 'constant', value: true }),
  false: () => ({ kind: 'constant', value: false }),
  null: () => ({ kind: 'constant', value: null }),
  undefined: () => unknown,
  regex: () => unknown,
  comment: () => unknown,
  hash_bang_line: () => unknown,
};
