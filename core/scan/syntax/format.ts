import type { Expression, TextExpression } from '../neutral/expression.ts';
import { unknown } from '../neutral/expression.ts';
import type { Argument } from '../neutral/unit.ts';

const split = (
  text: TextExpression,
  holes: RegExp,
  fill: (match: RegExpMatchArray, position: number) => Expression,
): Expression[] => {
  const parts: Expression[] = [];
  let at = 0;
  let position = 0;
  for (const match of text.value.matchAll(holes)) {
    if (match.index > at) parts.push({ ...text, value: text.value.slice(at, match.index) });
    parts.push(fill(match, position));
    position += 1;
    at = match.index + match[0].length;
  }
  if (at < text.value.length) parts.push({ ...text, value: text.value.slice(at) });
  return parts;
};

/** `'a/{id}/{}'` with its arguments put in. */
export const filled = (text: TextExpression, args: readonly Argument[]): Expression[] =>
  split(text, /\{([\w.]*)(?:[!:][^}]*)?\}/g, (match, position) => {
    const name = match[1] ?? '';
    const given = args.find((argument) => argument.name === name && name !== '');
    const positional = args.filter((argument) => argument.name === null);
    const at = /^\d+$/.test(name) ? Number(name) : position;
    return given?.value ?? (name === '' || /^\d+$/.test(name) ? (positional[at]?.value ?? unknown) : unknown);
  });

/** `'a/%s/%(id)s'` with its values put in, as printf and its kin do. */
export const filledByPercent = (text: TextExpression, values: Expression): Expression[] => {
  const items = values.kind === 'list' ? values.items : [values];
  return split(text, /%(?:\((\w+)\))?[-+ #0]*\d*(?:\.\d+)?[a-zA-Z@]/g, (match, position) => {
    const name = match[1];
    if (name === undefined) return items[position] ?? unknown;
    const entry = values.kind === 'object' ? values.entries.find(({ key }) => key === name) : undefined;
    return entry?.value ?? unknown;
  });
};
