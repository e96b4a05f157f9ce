import type { SyntaxNode } from '../../detector.ts';
import type { ObjectEntry } from '../../neutral/expression.ts';
import { Lines } from '../../syntax/lines.ts';
import type { Walk } from '../../syntax/walk.ts';

const pair = /\\?"([\w.-]+)\\?"\s*:\s*\\?"([^"\\$]+)\\?"/g;

/** Keys with plain texts in a JSON body that is written inside a string or a here-document. */
export const pairsIn = (walk: Walk, node: SyntaxNode): ObjectEntry[] => {
  const text = walk.text(node);
  const lines = new Lines(text);
  const start = walk.place(node);
  return [...text.matchAll(pair)].map((match) => {
    const at = lines.place(match.index);
    const place = { line: start.line + at.line - 1, column: at.line === 1 ? start.column + at.column - 1 : at.column };
    return { key: match[1] ?? null, value: { kind: 'text', value: match[2] ?? '', ...place }, ...place };
  });
};

/** Notes the texts of a body under their keys. */
export const bodyTexts = (walk: Walk, node: SyntaxNode): void => {
  for (const { key, value } of pairsIn(walk, node))
    if (value.kind === 'text') walk.unit.texts.push({ text: value, role: 'value', slot: key, scope: walk.scope });
};
