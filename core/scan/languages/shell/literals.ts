import type { SyntaxNode } from '../../detector.ts';
import type { Expression } from '../../neutral/expression.ts';
import { list, nothing } from '../../syntax/handlers.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { bodyTexts } from './bodies.ts';

const plain = (text: string): string => text.replace(/\\\n/g, '').replace(/\\([\s\S])/g, '$1');

const isText = (type: string): boolean => type === 'string_content' || type === 'heredoc_content';

const partOf = (walk: Walk, node: SyntaxNode): Expression =>
  isText(node.type)
    ? { kind: 'text', value: plain(walk.text(node)), ...walk.place(node) }
    : walk.as('value', null, () => walk.visit(node));

/** The grammar drops white space at the joints of a string: gaps between its parts are text too. */
const partsOf = (walk: Walk, node: SyntaxNode, start: number, end: number): Expression[] => {
  const parts: Expression[] = [];
  let at = start;
  const gap = (until: number): void => {
    const text = walk.source.slice(at, until);
    if (text !== '') parts.push({ kind: 'text', value: plain(text), ...walk.place(node) });
  };
  for (const child of named(node)) {
    gap(child.startIndex);
    parts.push(partOf(walk, child));
    at = child.endIndex;
  }
  gap(end);
  return parts;
};

const joined = (walk: Walk, node: SyntaxNode, parts: readonly Expression[]): Expression => {
  if (parts.every(({ kind }) => kind === 'text'))
    return walk.string(node, parts.map((part) => (part.kind === 'text' ? part.value : '')).join(''));
  return parts.length === 1 && parts[0] ? parts[0] : walk.concat(node, parts);
};

const string: Handler = (walk, node) => {
  bodyTexts(walk, node);
  return joined(walk, node, partsOf(walk, node, node.startIndex + 1, node.endIndex - 1));
};

const raw: Handler = (walk, node) => {
  bodyTexts(walk, node);
  return walk.string(node, walk.text(node).replace(/^\$?'|'$/g, ''));
};

/** `"$BASE"/path/'x'`: pieces side by side are one word. */
const concatenation: Handler = (walk, node) =>
  joined(
    walk,
    node,
    named(node).map((child) =>
      child.type === 'word' || child.type === 'number'
        ? { kind: 'text', value: plain(walk.text(child)), ...walk.place(child) }
        : walk.visit(child),
    ),
  );

const word: Handler = (walk, node) => walk.string(node, plain(walk.text(node)));

export const literals: Handlers = {
  string,
  raw_string: raw,
  ansi_c_string: raw,
  translated_string: string,
  concatenation,
  word,
  number: word,
  array: list,
  heredoc_body: (walk, node) => {
    bodyTexts(walk, node);
    return joined(walk, node, partsOf(walk, node, node.startIndex, node.endIndex));
  },
  heredoc_start: nothing,
  heredoc_end: nothing,
  regex: nothing,
  comment: nothing,
};
