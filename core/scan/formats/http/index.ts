import { UnitBuilder } from '../../neutral/builder.ts';
import type { Expression } from '../../neutral/expression.ts';
import type { Unit } from '../../neutral/unit.ts';
import type { Format } from '../format.ts';
import { addPieces } from '../plain/index.ts';

const request = /^\s*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\S+)/;
const variable = /^\s*@([\w.-]+)\s*=\s*(\S.*)$/;
const hole = /\{\{\s*([\w$.-]+)[^}]*\}\}/g;

interface Spot {
  readonly line: number;
  readonly column: number;
}

/** `{{base}}/talks/{{id}}`: names in braces stand for what the file, or a setting, gives them. */
const parts = (value: string, at: Spot): Expression[] => {
  const found: Expression[] = [];
  let from = 0;
  for (const match of value.matchAll(hole)) {
    if (match.index > from) found.push({ kind: 'text', value: value.slice(from, match.index), ...at });
    found.push({ kind: 'name', name: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < value.length) found.push({ kind: 'text', value: value.slice(from), ...at });
  return found;
};

const addText = (builder: UnitBuilder, value: string, at: Spot, slot: string | null): Expression => {
  const pieces = parts(value, at);
  const [only] = pieces;
  const text =
    pieces.length === 1 && only?.kind === 'text' ? only : ({ kind: 'concat', parts: pieces, ...at } as const);
  builder.texts.push({ text, role: 'value', slot, scope: 0 });
  return text;
};

const addRequest = (builder: UnitBuilder, address: string, at: Spot): void => {
  const value = addText(builder, address, at, 'url');
  builder.calls.push({
    callee: { kind: 'name', name: 'request' },
    arguments: [{ name: null, value, line: at.line }],
    form: 'call',
    scope: 0,
    endLine: at.line,
    nameLine: at.line,
    types: [],
    ...at,
  });
};

const toUnit = (text: string): Unit => {
  const builder = new UnitBuilder();
  text.split('\n').forEach((content, index) => {
    const line = index + 1;
    const set = variable.exec(content);
    const asked = request.exec(content);
    if (/^\s*(#|\/\/)/.test(content)) return;
    if (set?.[1] !== undefined) {
      const at = { line, column: content.indexOf('=') + 2 };
      const value = addText(builder, (set[2] ?? '').trim(), at, set[1]);
      builder.bind({ scope: 0, name: set[1], value, line });
    } else if (asked?.[2] !== undefined) addRequest(builder, asked[2], { line, column: content.indexOf(asked[2]) + 1 });
    else addPieces(builder, content, line);
  });
  return builder.finish();
};

/** Files of HTTP requests, as editors and hurl send them. */
export const http = {
  id: 'http',
  claims: (name) => /\.(http|rest|hurl)$/.test(name),
  always: false,
  toNeutral: (text) => ({ unit: toUnit(text), diagnostics: [] }),
} satisfies Format;
