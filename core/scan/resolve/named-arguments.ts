import type { Expression } from '../neutral/expression.ts';
import type { Argument } from '../neutral/unit.ts';
import { plainName } from '../rules/words.ts';

/** Arguments and entries of object arguments by plain name. */
export const namedArguments = (args: readonly Argument[]): ReadonlyMap<string, Expression> => {
  const found = new Map<string, Expression>();
  for (const { name, value } of args) {
    if (name !== null && name !== '...') found.set(plainName(name), value);
    if (value.kind !== 'object') continue;
    for (const entry of value.entries)
      if (entry.key !== null && entry.key !== '...' && !found.has(plainName(entry.key)))
        found.set(plainName(entry.key), entry.value);
  }
  return found;
};
