import { chainOf, type Expression } from '../neutral/expression.ts';
import { plainName } from '../rules/words.ts';
import type { Evaluator } from './evaluator.ts';
import { addressesAmong } from './texts.ts';
import type { Frame, TextValue } from './value.ts';

const baseMembers = new Set(['baseurl', 'baseuri', 'baseaddress', 'prefixurl']);

/** Base addresses that the file gives a client after it was made: `client.BaseAddress = …`. */
export const assignedBase = (evaluator: Evaluator, client: Expression, frame: Frame): readonly TextValue[] => {
  const chain = chainOf(client);
  const name = chain?.at(-1);
  if (!chain || name === undefined || chain.length > 2) return [];
  return (frame.file.names.get(name) ?? []).flatMap((declared) => {
    if (declared.type !== 'binding' || !baseMembers.has(plainName(declared.binding.path.at(-1) ?? ''))) return [];
    return addressesAmong(evaluator.declared(declared, frame.file)).slice(0, 3);
  });
};
