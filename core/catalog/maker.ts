import type { ModelFamily } from './family-schema.ts';
import type { VendorId } from './schema.ts';

const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z]/.test(character);

const standsAlone = (id: string, word: string): boolean => {
  for (let at = id.indexOf(word); at >= 0; at = id.indexOf(word, at + 1))
    if (!isLetter(id[at - 1]) && !isLetter(id[at + word.length])) return true;
  return false;
};

/** Whether an id names a family of models that make no video. */
export const makesNoVideo = (modelId: string, families: readonly ModelFamily[]): boolean => {
  const id = modelId.toLowerCase();
  return families.some(({ maker, words }) => maker === null && words.some((word) => standsAlone(id, word)));
};

/** Whose model an id names: `fal-ai/kling-video/v3` is Kuaishou's. Null where no family word stands in it. */
export const makerOf = (modelId: string, families: readonly ModelFamily[]): VendorId | null => {
  const id = modelId.toLowerCase();
  return (
    families.find(({ maker, words }) => maker !== null && words.some((word) => standsAlone(id, word)))?.maker ?? null
  );
};
