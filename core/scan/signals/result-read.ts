import type { Expression } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Value } from '../resolve/value.ts';
import type { Signal } from '../types.ts';
import { type Answered, answeredBy } from './answers.ts';
import { type SignalContext, signal } from './context.ts';
import { expressionOf } from './typed.ts';

/** Members of an HTTP response itself: any vendor's response has them. */
const transport =
  /^(status|status_?code|status_?text|ok|headers|data|body|text|content|json|url|reason|raw|encoding|statusMessage)$/i;

const isTransport = (value: Value, name: string): boolean =>
  value.kind === 'answer' && value.name === null && transport.test(name);

/** Files that may hold an answer: those that ask, and those that call a function of one that asks. */
const reading = ({ asking, own }: SignalContext): readonly ProjectFile[] => {
  const files = new Set(asking.keys());
  for (const file of asking.keys())
    for (const [index] of file.unit.functions.entries())
      for (const { file: caller } of own.callersOf(file, index)) files.add(caller);
  return [...files];
};

interface Use {
  readonly of: Expression;
  readonly name: string;
  readonly line: number;
  readonly scope: number;
}

const getter = /^(?:get|is|has)_?([A-Z]\w*)$/;

/** `answer.getUrl()`: a field read by a call. */
const byCall = ({ callee, arguments: given, form, line, scope }: Call): Use[] => {
  if (callee.kind !== 'member' || form !== 'call' || given.length > 0) return [];
  const name = getter.exec(callee.name)?.[1];
  return name === undefined ? [] : [{ of: callee.of, name, line, scope }];
};

const usesIn = ({ unit }: ProjectFile): readonly Use[] => [
  ...unit.reads.map(({ chain, line, scope }) => ({
    of: expressionOf(chain.slice(0, -1)),
    name: chain.at(-1) ?? '',
    line,
    scope,
  })),
  ...unit.bindings.flatMap(({ value, line, scope, from, declared }) =>
    declared && value.kind === 'member' && value.of.kind === 'call'
      ? [{ of: value.of, name: value.name, line, scope: from ?? scope }]
      : [],
  ),
  ...unit.calls.flatMap(byCall),
];

/** Fields of a vendor's answer that code reads: each is bound to the form of that answer. */
export const resultReads = (context: SignalContext): readonly Signal[] =>
  reading(context).flatMap((file) =>
    usesIn(file).flatMap(({ of, name, line, scope }) => {
      const values = context.evaluator.evaluate(of, context.evaluator.frame(file, scope, line));
      const found = values
        .map((value): Answered | null => (isTransport(value, name) ? null : answeredBy(context, value)))
        .find((answer) => answer !== null);
      return found ? [signal('result-read', file, line, found.vendor, name)] : [];
    }),
  );
