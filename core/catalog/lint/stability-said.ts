import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const previewWord = /(?<![a-z])(preview|beta|exp|experimental)(?![a-z])/i;
const aliasWord = /(?<![a-z])latest(?![a-z])/i;
/** Published weights are files that do not change, whatever their name says. */
const fixedCategories: ReadonlySet<string> = new Set(['open-weights']);

const expectedFor = (id: string): 'preview' | 'alias' | null => {
  if (previewWord.test(id)) return 'preview';
  return aliasWord.test(id) ? 'alias' : null;
};

const isWeights = (id: string, openWeights: ReadonlySet<string>): boolean => openWeights.has(id);

const check = ({ content }: LintInput): LintMessage[] => {
  const weights = new Set(
    content.vendors
      .filter(({ category }) => fixedCategories.has(category))
      .flatMap(({ models }) => models.map(({ id }) => id)),
  );
  return content.vendors.flatMap((vendor) =>
    vendor.models.flatMap(({ id, stability }) => {
      const expected = expectedFor(id);
      if (expected === null || stability !== undefined || isWeights(id, weights)) return [];
      return [
        { path: at(vendor, 'models', id), level: 'error' as const, message: 'the id says it is not stable', expected },
      ];
    }),
  );
};

/** An id that calls itself preview, beta or latest says so in `stability` too. */
export const stabilitySaid: LintRule = { id: 'stability-said', check };
