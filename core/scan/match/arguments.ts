import type { Expression } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { literalOf } from '../resolve/texts.ts';
import type { Frame, Value } from '../resolve/value.ts';
import type { ArgumentValue } from '../types.ts';

const mostEntries = 60;
const secret = /key|token|secret|password|credential|authorization/i;

const known = (values: readonly Value[]): ArgumentValue | null => {
  for (const value of values) {
    if (value.kind === 'constant') return { known: true, value: value.value };
    const text = value.kind === 'text' ? literalOf(value) : null;
    if (text !== null) return { known: true, value: text.slice(0, 200) };
  }
  return null;
};

const reason = (expression: Expression): string => {
  if (expression.kind === 'name') return `the value of ${expression.name} is not told by the code`;
  if (expression.kind === 'call') return 'it is computed by a call';
  if (expression.kind === 'environment') return `it comes from the setting ${expression.name}`;
  return expression.kind === 'concat' ? 'it is put together at run time' : 'it is not a literal';
};

const collect = (
  evaluator: Evaluator,
  name: string,
  expression: Expression,
  frame: Frame,
  depth: number,
  into: Record<string, ArgumentValue>,
): void => {
  if (Object.keys(into).length >= mostEntries) return;
  const values = evaluator.evaluate(expression, frame);
  const object = values.find((value) => value.kind === 'object');
  if (object?.kind === 'object' && depth < 3) {
    for (const entry of object.object.entries) {
      const below = entry.key === null || entry.key === '...' ? name : name === '' ? entry.key : `${name}.${entry.key}`;
      if (entry.key !== null) collect(evaluator, below, entry.value, object.frame, depth + 1, into);
    }
    return;
  }
  if (name === '' || name in into) return;
  if (secret.test(name)) into[name] = { known: false, reason: 'it is a secret' };
  else into[name] = known(values) ?? { known: false, reason: reason(expression) };
};

/** Arguments by the names code gives them; those without a name by their position from 0, objects by their keys. */
export const argumentsOf = (
  evaluator: Evaluator,
  call: Call,
  frame: Frame,
): Readonly<Record<string, ArgumentValue>> => {
  const found: Record<string, ArgumentValue> = {};
  call.arguments.slice(0, 20).forEach(({ name, value }, position) => {
    const own = name === null ? String(position) : name;
    const isObject = evaluator.evaluate(value, frame).some(({ kind }) => kind === 'object');
    collect(evaluator, isObject && (name === null || name === '...') ? '' : own, value, frame, 0, found);
  });
  return found;
};
