import type { Expression } from '../neutral/expression.ts';
import { namedArguments } from '../resolve/named-arguments.ts';
import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';

const makes = new Set(['generate', 'edit', 'extend']);
const names = ['prompt', 'prompttext', 'textprompt', 'negativeprompt', 'inputtext', 'systemprompt', 'script'];

const written = (expression: Expression | undefined): expression is Expression =>
  expression?.kind === 'text' || expression?.kind === 'concat';

/** Prompts that stand in the code: tuned to one model, to be tuned again for another. */
export const prompts = ({ asked }: SignalContext): readonly Signal[] =>
  asked
    .filter(({ operation }) => operation !== null && makes.has(operation))
    .flatMap(({ ref, vendor }) => {
      const call = ref.file.unit.calls[ref.call];
      const args = namedArguments(call?.arguments ?? []);
      const inner = [...args.values()].flatMap((value) => (value.kind === 'object' ? value.entries : []));
      const given = names.flatMap((name) => [
        args.get(name),
        inner.find(({ key }) => key?.replace(/[_-]/g, '').toLowerCase() === name)?.value,
      ]);
      return given
        .filter(written)
        .map((expression) =>
          signal('prompt', ref.file, 'line' in expression ? expression.line : (call?.line ?? 1), vendor, 'prompt'),
        );
    });
