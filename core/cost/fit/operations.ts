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

const symbolsOf = (operation: ParameterOperation): readonly string[] => [
  operation.name,
  ...Object.values(operation.symbols).flat(),
];

/** `videos.create` is also written `client.videos.create` or `videos_create`: equal, or the tail after a dot. */
const names = (known: string, written: string): boolean => {
  const [a, b] = [plain(known), plain(written)];
  return a === b || b.endsWith(`.${a}`) || a.endsWith(`.${b}`);
};

/** Operations of a vendor that a call by this symbol with this model may be, in the order of the catalogue. */
export const operationsFor = (
  facts: Pick<VendorParameters, 'operations'>,
  symbol: string,
  model: string | null,
): readonly ParameterOperation[] =>
  facts.operations.filter(
    (operation) => symbolsOf(operation).some((known) => names(known, symbol)) && takesModel(operation, model),
  );
