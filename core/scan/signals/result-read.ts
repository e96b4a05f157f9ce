import type { Expression } from '../neutral/expression.ts';
import type { Value } from '../resolve/value.ts';
import type { Signal } from '../types.ts';
import { answeredBy, askingFiles, type SignalContext, signal } from './context.ts';

export const expressionOf = ([root = '', ...names]: readonly string[]): Expression =>
  names.reduce<Expression>(
    (of, name) => ({ kind: 'member', of, name }),
    root === 'self' ? { kind: 'self' } : { kind: 'name', name: root },
  );

/** Members of an HTTP response itself: any vendor's response has them. */
const transport =
  /^(status|status_?code|status_?text|ok|headers|data|body|text|content|json|url|reason|raw|encoding|statusMessage)$/i;

const isTransport = (value: Value, name: string): boolean =>
  value.kind === 'answer' && value.name === null && transport.test(name);

/** Fields of a vendor's answer that code reads: each is bound to the form of that answer. */
export const resultReads = (context: SignalContext): readonly Signal[] =>
  [...askingFiles(context).keys()].flatMap((file) =>
    file.unit.reads.flatMap(({ chain, line, scope }) => {
      const values = context.evaluator.evaluate(
        expressionOf(chain.slice(0, -1)),
        context.evaluator.frame(file, scope, line),
      );
      const name = chain.at(-1) ?? '';
      const found = values
        .map((value) => (isTransport(value, name) ? null : answeredBy(context, value)))
        .find((answer) => answer !== null);
      return found ? [signal('result-read', file, line, found.vendor, name)] : [];
    }),
  );
