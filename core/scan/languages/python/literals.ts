import type { SyntaxNode } from '../../detector.ts';
import { type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import { unescapeText } from '../../syntax/unescape.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const contentOf = (walk: Walk, node: SyntaxNode): { start: number; end: number; raw: boolean } => {
  const opening = walk.text(ofType(node, 'string_start'));
  const closing = walk.text(ofType(node, 'string_end'));
  return {
    start: node.startIndex + (opening.length || 1),
    end: node.endIndex - (closing.length || 1),
    raw: /^[a-z]*r/i.test(opening) && !/^['"]/.test(opening),
  };
};

/** The text of a plain string. */
export const stringValue = (walk: Walk, node: SyntaxNode): string => {
  const { start, end, raw } = contentOf(walk, node);
  const text = walk.source.slice(start, Math.max(start, end));
  return raw ? text : unescapeText(text);
};

const partsOf = (walk: Walk, node: SyntaxNode): Expression[] => {
  const { start, end, raw } = contentOf(walk, node);
  const parts: Expression[] = [];
  let at = start;
  const upTo = (until: number): void => {
    if (until <= at) return;
    const text = walk.source.slice(at, until).replaceAll('{{', '{').replaceAll('}}', '}');
    parts.push({ kind: 'text', value: raw ? text : unescapeText(text), ...walk.place(node) });
  };
  for (const child of named(node)) {
    if (child.type !== 'interpolation') continue;
    upTo(child.startIndex);
    parts.push(walk.as('value', null, () => walk.visit(child.childForFieldName('expression') ?? child.namedChild(0))));
    at = child.endIndex;
  }
  upTo(end);
  return parts;
};

const isDocumentation = (node: SyntaxNode): boolean =>
  node.parent?.type === 'expression_statement' && node.parent.namedChildCount === 1;

const string: Handler = (walk, node) => {
  if (isDocumentation(node)) return unknown;
  if (!named(node).some((child) => child.type === 'interpolation')) return walk.string(node, stringValue(walk, node));
  return walk.concat(node, partsOf(walk, node));
};

const concatenated: Handler = (walk, node) => {
  if (isDocumentation(node)) return unknown;
  const parts = named(node).flatMap((child) => (child.type === 'string' ? partsOf(walk, child) : []));
  if (parts.every((part) => part.kind === 'text'))
    return walk.string(node, parts.map((part) => (part.kind === 'text' ? part.value : '')).join(''));
  return walk.concat(node, parts);
};

const dictionary: Handler = (walk, node) => {
  const entries: ObjectEntry[] = [];
  for (const child of named(node)) {
    const place = walk.place(child);
    if (child.type === 'dictionary_splat')
      entries.push({ key: '...', value: walk.visit(child.namedChild(0)), ...place });
    if (child.type !== 'pair') continue;
    const key = walk.as('key', null, () => walk.visit(child.childForFieldName('key')));
    const name = key.kind === 'text' ? key.value : null;
    entries.push({
      key: name,
      value: walk.as(null, name, () => walk.visit(child.childForFieldName('value'))),
      ...place,
    });
  }
  return { kind: 'object', entries, ...walk.place(node) };
};

const list: Handler = (walk, node) => ({ kind: 'list', items: named(node).map((child) => walk.visit(child)) });

const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replaceAll('_', ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

export const literals: Handlers = {
  string,
  concatenated_string: concatenated,
  dictionary,
  list,
  tuple: list,
  set: list,
  integer: number,
  float: number,
  true: () => ({ kind: 'constant', value: true }),
  false: () => ({ kind: 'constant', value: false }),
  none: () => ({ kind: 'constant', value: null }),
  comment: () => unknown,
};
