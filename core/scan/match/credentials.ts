import type { VendorId } from '../../catalog/schema.ts';
import type { Expression } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { namedArguments } from '../resolve/named-arguments.ts';
import { lookUp } from '../resolve/names.ts';
import type { Frame } from '../resolve/value.ts';

const deepest = 7;

/** What belongs to the caller, not to the vendor: its own addresses and material. */
export const own =
  /webhook|callback|redirect|return_?url|success_?url|cancel_?url|^(prompt|image|audio|video|source|input|output|destination|bucket)/i;

/** `${NAME}` and its kin in a text. */
const placeholder = /\$\{?\{?\s*(?:env\.|secrets\.|vars\.)?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/g;

interface Setting {
  readonly name: string;
  readonly line: number;
}

/** Names of settings that an expression is made of, followed through the names of the same file. */
export const settingsIn = (expression: Expression, frame: Frame, depth = 0): Setting[] => {
  if (depth > deepest) return [];
  const inner = (parts: readonly Expression[]): Setting[] =>
    parts.flatMap((part) => settingsIn(part, frame, depth + 1));
  switch (expression.kind) {
    case 'text':
      return [...expression.value.matchAll(placeholder)].map((match) => ({
        name: match[1] ?? '',
        line: expression.line,
      }));
    case 'environment':
      return [{ name: expression.name, line: expression.line }];
    case 'choice':
      return inner(expression.options);
    case 'concat':
      return inner(expression.parts);
    case 'object':
      return inner(expression.entries.filter(({ key }) => key === null || !own.test(key)).map(({ value }) => value));
    case 'list':
      return inner(expression.items);
    case 'call': {
      const call = frame.file.unit.calls[expression.call];
      return call
        ? inner([
            ...call.arguments.map(({ value }) => value),
            ...(call.callee.kind === 'member' ? [call.callee.of] : []),
          ])
        : [];
    }
    case 'name':
      return lookUp(frame.file, expression.name, frame.scope, frame.line).flatMap((declared) =>
        declared.type === 'binding'
          ? settingsIn(declared.binding.value, { ...frame, scope: declared.scope, line: declared.line }, depth + 1)
          : [],
      );
    default:
      return [];
  }
};

/** Names of settings that let somebody in; a name of an account or a place does not. */
const letsIn = /KEY|TOKEN|SECRET|PASSWORD|AUTH|CREDENTIAL|SIGNATURE|BEARER/;

const places = ['headers', 'auth', 'authorization', 'params', 'config', 'options'];

/** The vendors whose key a request carries, by the names of the settings it is made of. */
export const credentialsIn = (evaluator: Evaluator, call: Call, frame: Frame): readonly VendorId[] => {
  const named = namedArguments(call.arguments);
  const carried = [...places.flatMap((name) => named.get(name) ?? []), ...call.arguments.map(({ value }) => value)];
  const names = new Set(carried.flatMap((expression) => settingsIn(expression, frame).map(({ name }) => name)));
  const vendors = [...names]
    .filter((name) => letsIn.test(name))
    .flatMap((name) => evaluator.project.rules.environment.match(name).map(({ vendor }) => vendor));
  return [...new Set(vendors)].sort();
};
