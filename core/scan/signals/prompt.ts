import type { Expression, TextExpression } from '../neutral/expression.ts';
import { frameOfCall } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { namedArguments } from '../resolve/named-arguments.ts';
import type { Frame, Site, Value } from '../resolve/value.ts';
import type { Signal } from '../types.ts';
import { type Asked, type SignalContext, signal } from './context.ts';

const makes = new Set(['generate', 'edit', 'extend']);
const prompt =
  /^(prompt|prompttext|textprompt|promptstring|inputtext|systemprompt|script|text|positiveprompt|multiprompt)$/;

/** What every request has, or what is no matter of taste. */
const plainNames =
  /^(model|modelid|modelname|prompt\w*|\w*prompt|\w*text|\w*(image|video|audio|file|url|uri|key|id|token|webhook|callback|header|headers|auth\w*)|input|config|options|content|type|n|count|user|timeout|method|logs)$/;

/** Fewer literals than this are the request itself, not a set that somebody tuned. */
const fewest = 3;
const mostDepth = 3;

interface Given {
  readonly name: string;
  readonly value: Expression;
  readonly frame: Frame;
}

const isText = (value: Expression): value is TextExpression => value.kind === 'text' && value.value.trim() !== '';

/** The arguments of a call by plain name, those of objects among them too. */
const givenIn = (
  evaluator: Evaluator,
  entries: Iterable<readonly [string, Expression]>,
  frame: Frame,
  depth: number,
): Given[] =>
  [...entries].flatMap(([name, value]) => {
    const objects = evaluator.evaluate(value, frame).filter((found) => found.kind === 'object');
    if (objects.length === 0 || depth >= mostDepth) return [{ name, value, frame }];
    return objects.flatMap(({ object, frame: inside }) => {
      const inner = object.entries.flatMap(({ key, value: given }) =>
        key === null ? [] : [[plain(key), given] as const],
      );
      return givenIn(evaluator, inner, inside, depth + 1);
    });
  });

const plain = (name: string): string => name.replace(/[_-]/g, '').toLowerCase();

const siteOf = (value: Value): Site | null => {
  const [first] = value.kind === 'text' ? value.pieces.filter(({ text }) => text !== null && text.trim() !== '') : [];
  return first?.text != null ? first.site : null;
};

/** Where a prompt that stands in the code stands: at the call, or in a constant or template it comes from. */
const placeOf = (evaluator: Evaluator, { value, frame }: Given): Site | null => {
  if (isText(value) || value.kind === 'concat') return { file: frame.file, line: value.line, column: value.column };
  return (
    evaluator
      .evaluate(value, frame)
      .map(siteOf)
      .find((site) => site !== null) ?? null
  );
};

const isLiteral = ({ value }: Given): boolean =>
  value.kind === 'text' || (value.kind === 'constant' && value.value !== null);

const ofCall = (evaluator: Evaluator, { ref, vendor }: Asked): Signal[] => {
  const call = ref.file.unit.calls[ref.call];
  if (!call) return [];
  const frame = frameOfCall(evaluator, ref);
  const given = givenIn(evaluator, namedArguments(call.arguments), frame, 0);
  const sites = given
    .filter(({ name }) => prompt.test(name))
    .flatMap((entry) => placeOf(evaluator, entry) ?? [])
    .filter(({ file }) => file.lane === ref.file.lane);
  if (sites.length > 0) return sites.map(({ file, line }) => signal('prompt', file, line, vendor, 'prompt'));
  const tuned = given.filter((entry) => !plainNames.test(entry.name) && isLiteral(entry));
  return tuned.length < fewest ? [] : [signal('prompt', ref.file, call.line, vendor, 'parameters')];
};

/** Prompts and sets of parameters that stand in the code: tuned to one model, to be tuned again for another. */
export const prompts = ({ evaluator, asked }: SignalContext): readonly Signal[] =>
  asked
    .filter(({ operation }) => operation !== null && makes.has(operation))
    .flatMap((entry) => ofCall(evaluator, entry));
