import type { ParameterOperation, VendorParameters } from '../../catalog/parameter-schema.ts';

/** True where an operation takes the model. Without a pattern any model may stand there. */
export const takesModel = ({ modelPattern }: ParameterOperation, model: string | null): boolean => {
  if (modelPattern === null || model === null) return true;
  return Array.isArray(modelPattern) ? modelPattern.includes(model) : new RegExp(modelPattern).test(model);
};

/** Models an operation names by id, in the order of the catalogue; empty where it names none. */
export const namedModels = ({ modelPattern }: ParameterOperation): readonly string[] =>
  Array.isArray(modelPattern) ? modelPattern : [];

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9./]/g, '');

const written = new WeakMap<ParameterOperation, readonly string[]>();

/** The operation's symbols in plain spelling, made once: every call is compared with them. */
const symbolsOf = (operation: ParameterOperation): readonly string[] => {
  const known = written.get(operation);
  if (known !== undefined) return known;
  const symbols = [...new Set([operation.name, ...Object.values(operation.symbols).flat()].map(plain))];
  written.set(operation, symbols);
  return symbols;
};

/** `videos.create` is also written `client.videos.create` or `videos_create`: equal, or the tail after a dot. */
const isTail = (long: string, tail: string): boolean =>
  long.endsWith(tail) && (long.length === tail.length || long[long.length - tail.length - 1] === '.');

const names = (known: string, asked: string): boolean => isTail(known, asked) || isTail(asked, known);

const operationsNamed = (operations: readonly ParameterOperation[], asked: string): readonly ParameterOperation[] =>
  operations.filter((operation) => symbolsOf(operation).some((known) => names(known, asked)));

/** Operations of a vendor that a call by this symbol with this model may be, in the order of the catalogue. */
export const operationsFor = (
  facts: Pick<VendorParameters, 'operations'>,
  symbol: string,
  model: string | null,
): readonly ParameterOperation[] =>
  operationsNamed(facts.operations, plain(symbol)).filter((operation) => takesModel(operation, model));
