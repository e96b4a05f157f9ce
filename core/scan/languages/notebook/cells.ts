import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { Lines } from '../../syntax/lines.ts';
import type { Prepared } from '../language.ts';

/** Magic lines of a notebook are no Python. */
const magic = /^\s*[%!?]/;

interface CellLine {
  readonly text: string;
  readonly line: number;
}

const linesOf = (source: Node | undefined, lines: Lines): CellLine[] => {
  if (source?.type === 'string') {
    const { line } = lines.place(source.offset);
    return String(source.value)
      .split('\n')
      .map((text) => ({ text, line }));
  }
  return (source?.children ?? []).map((part) => ({
    text: String(part.value).replace(/\n$/, ''),
    line: lines.place(part.offset).line,
  }));
};

const codeOf = (cell: Node, lines: Lines): CellLine[] => {
  if (findNodeAtLocation(cell, ['cell_type'])?.value !== 'code') return [];
  const found = linesOf(findNodeAtLocation(cell, ['source']) ?? findNodeAtLocation(cell, ['input']), lines);
  return found[0] && /^%%(?!time|capture)/.test(found[0].text) ? [] : found;
};

/** The code cells of a notebook one below the other; outputs and text are left out. */
export const prepare = (text: string): Prepared => {
  const tree = parseTree(text);
  const cells = (tree && findNodeAtLocation(tree, ['cells'])?.children) ?? [];
  const lines = new Lines(text);
  const code = cells
    .flatMap((cell) => codeOf(cell, lines))
    .flatMap(({ text: row, line }) => row.split('\n').map((part) => ({ text: part, line })));
  return {
    source: code.map(({ text: row }) => (magic.test(row) ? '' : row)).join('\n'),
    lineOf: (line) => code[line - 1]?.line ?? line,
  };
};
