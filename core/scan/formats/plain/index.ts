import { UnitBuilder } from '../../neutral/builder.ts';
import type { Unit } from '../../neutral/unit.ts';
import { addressIn } from '../environment/index.ts';

const piece =
  /(?:["']?([A-Za-z_][\w-]*)["']?\s*[:=]\s*)?(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')|((?:https?|wss?):\/\/[^\s"'<>)\]]+)|(?<![\w$])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?!\w)/g;

const settingName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

const program = /\b(curl|wget|http|https|xh)\b/;
const request = /\b(curl|wget|http|https|xh)\b[^|;&]*?["']?((?:https?:\/\/|\$\{?\w+\}?\/)[^\s"'\\]+)/;

const longest = 20_000;

/** What one line of text holds: strings with the key before them, addresses and names of settings. */
export const addPieces = (builder: UnitBuilder, content: string, line: number, from = 1): void => {
  if (content.length > longest) return;
  for (const match of content.matchAll(piece)) {
    const value = match[2] ?? match[3] ?? match[4];
    const key = match[1] ?? null;
    const name = match[5] ?? (key !== null && settingName.test(key) ? key : undefined);
    const column = from + match.index;
    if (name !== undefined) builder.settings.push({ name, address: addressIn(value ?? ''), line, column });
    if (value === undefined || value === '') continue;
    builder.texts.push({ text: { kind: 'text', value, line, column }, role: 'value', slot: key, scope: 0 });
  }
};

/** A line with all lines that continue it, as one. */
const continued = (lines: readonly string[], at: number): string => {
  let whole = lines[at] ?? '';
  for (let next = at + 1; /\\\s*$/.test(whole) && next < lines.length && whole.length < longest; next += 1)
    whole = whole.replace(/\\\s*$/, ' ') + (lines[next] ?? '').trim();
  return whole;
};

/** A request by `curl` and its kin, whose address may stand on a line that continues it. */
const addRequest = (builder: UnitBuilder, lines: readonly string[], at: number, first: number): void => {
  const [, tool, address] = request.exec(continued(lines, at)) ?? [];
  if (tool === undefined || address === undefined) return;
  const line = first + at;
  const below = Math.max(
    0,
    lines.slice(at).findIndex((content) => content.includes(address)),
  );
  const spot = { line: line + below, column: (lines[at + below]?.indexOf(address) ?? 0) + 1 };
  builder.calls.push({
    callee: { kind: 'name', name: tool === 'wget' ? 'wget' : 'curl' },
    arguments: [{ name: null, value: { kind: 'text', value: address, ...spot }, line: spot.line }],
    form: 'call',
    scope: 0,
    endLine: spot.line,
    nameLine: line,
    types: [],
    line,
    column: (lines[at]?.search(program) ?? 0) + 1,
  });
};

/** What the lines of a text hold, and the requests they send; lines that `comment` fits are left out. */
export const addLines = (builder: UnitBuilder, lines: readonly string[], first: number, comment: RegExp): void => {
  lines.forEach((content, at) => {
    if (comment.test(content)) return;
    addPieces(builder, content, first + at);
    if (program.test(content) && content.length <= longest) addRequest(builder, lines, at, first);
  });
};

/** A text read line by line; lines that `comment` fits are left out. */
export const plainUnit = (text: string, comment: RegExp = /^\s*(#|\/\/|;)/): Unit => {
  const builder = new UnitBuilder();
  addLines(builder, text.split('\n'), 1, comment);
  return builder.finish();
};
