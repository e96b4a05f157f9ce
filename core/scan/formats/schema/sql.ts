import { UnitBuilder } from '../../neutral/builder.ts';
import type { Unit } from '../../neutral/unit.ts';

const comment = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g;

/** Comments as blanks, strings kept, so that offsets and lines stay. */
const withoutComments = (text: string): string =>
  text.replace(comment, (found) => (found.startsWith("'") ? found : found.replace(/[^\n]/g, ' ')));

const table = /\bcreate\s+(?:\w+\s+){0,3}?table\s+(?:if\s+not\s+exists\s+)?([\w."`[\]]+)\s*\(/gi;
const addition = /\balter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?([\w."`[\]]+)([^;]*)/gi;
const added = /\badd\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?["`[]?(\w+)["`\]]?\s+\w/gi;
const column = /^\s*["`[]?(\w+)["`\]]?\s+["`[]?\w/;
const constraint =
  /^(constraint|primary|foreign|unique|check|key|index|exclude|like|partition|using|references|column|fulltext)$/i;
const change = /\b(select|insert\s+into|update|delete\s+from)\b[^;]*/gi;

const longest = 4_000;
const mostTables = 2_000;

/** The end of the bracket that opens just before an offset. */
const closing = (text: string, from: number): number => {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
};

/** Parts between commas outside of brackets, each with its offset. */
const parts = (text: string, from: number, to: number): { readonly text: string; readonly at: number }[] => {
  const found: { text: string; at: number }[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    else if (sign === ')' && at < to) depth -= 1;
    if (at < to && (sign !== ',' || depth > 0)) continue;
    found.push({ text: text.slice(start, at), at: start });
    start = at + 1;
  }
  return found;
};

/** Tells lines of offsets that only grow. */
const lineCounter = (text: string): ((offset: number) => number) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
};

const bare = (name: string): string =>
  name
    .split('.')
    .at(-1)
    ?.replace(/["`[\]]/g, '') ?? name;

/** Tables as classes with their columns as fields; statements that read or change rows as texts. */
export const sqlUnit = (source: string): Unit => {
  const builder = new UnitBuilder();
  const text = withoutComments(source);
  const lineOf = lineCounter(text);
  const open = (name: string, offset: number): number => {
    const index = builder.addClass({ name: bare(name), scope: 0, line: lineOf(offset), contract: true });
    return builder.classes[index]?.body ?? 0;
  };
  const field = (scope: number, name: string, offset: number): void => {
    if (!constraint.test(name)) builder.bind({ scope, name, line: lineOf(offset) });
  };
  for (const match of [...text.matchAll(table)].slice(0, mostTables)) {
    const scope = open(match[1] ?? '', match.index);
    const from = match.index + match[0].length;
    for (const part of parts(text, from, closing(text, from))) {
      const found = column.exec(part.text);
      if (found?.[1] !== undefined) field(scope, found[1], part.at + part.text.search(/\S/));
    }
  }
  for (const match of [...text.matchAll(addition)].slice(0, mostTables)) {
    const tail = match[2] ?? '';
    const from = match.index + match[0].length - tail.length;
    const scope = open(match[1] ?? '', match.index);
    for (const one of tail.matchAll(added)) field(scope, one[1] ?? '', from + one.index);
  }
  for (const match of [...text.matchAll(change)].slice(0, mostTables)) {
    const place = { line: lineOf(match.index), column: 1 };
    builder.texts.push({
      text: { kind: 'text', value: match[0].slice(0, longest), ...place },
      role: 'value',
      slot: null,
      scope: 0,
    });
  }
  return builder.finish();
};
