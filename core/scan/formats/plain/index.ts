import { UnitBuilder } from '../../neutral/builder.ts';
import type { Unit } from '../../neutral/unit.ts';

const piece =
  /(?:["']?([A-Za-z_][\w-]*)["']?\s*[:=]\s*)?(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')|((?:https?|wss?):\/\/[^\s"'<>)\]]+)|(?<![\w$])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?!\w)/g;

const request = /\b(curl|wget|http|https|xh)\b[^|;&]*?["']?((?:https?:\/\/|\$\{?\w+\}?\/)[^\s"'\\]+)/;

/** A request line of an HTTP request file. */
const requestLine = /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(https?:\/\/\S+|\{\{\w+\}\}\S*)/;

const longest = 20_000;

/** What one line of text holds: strings with the key before them, addresses, names of settings, and `curl` requests. */
export const addLine = (builder: UnitBuilder, content: string, line: number, from = 1): void => {
  if (content.length > longest) return;
  for (const match of content.matchAll(piece)) {
    const value = match[2] ?? match[3] ?? match[4];
    const name = match[5];
    const column = from + match.index;
    if (name !== undefined) builder.settings.push({ name, address: null, line, column });
    if (value === undefined || value === '') continue;
    builder.texts.push({
      text: { kind: 'text', value, line, column },
      role: 'value',
      slot: match[1] ?? null,
      scope: 0,
    });
  }
  const asked = request.exec(content) ?? requestLine.exec(content);
  const [, tool, address] = asked ?? [];
  if (tool === undefined || address === undefined) return;
  const place = { line, column: from + (asked?.index ?? 0) };
  builder.calls.push({
    callee: { kind: 'name', name: tool === 'wget' ? 'wget' : 'curl' },
    arguments: [{ name: null, value: { kind: 'text', value: address, ...place }, line }],
    form: 'call',
    scope: 0,
    endLine: line,
    nameLine: line,
    types: [],
    ...place,
  });
};

/** A text read line by line; lines that `comment` fits are left out. */
export const plainUnit = (text: string, comment: RegExp = /^\s*(#|\/\/|;)/): Unit => {
  const builder = new UnitBuilder();
  text.split('\n').forEach((content, index) => {
    if (!comment.test(content)) addLine(builder, content, index + 1);
  });
  return builder.finish();
};
