import type { QualityModel } from '../catalog/model-schema.ts';
import type { Vendor } from '../catalog/schema.ts';

const isNoise = (word: string, { optionWords }: QualityModel): boolean =>
  optionWords.includes(word) || /^\d{3,4}p$/.test(word) || /^\d{6,8}$/.test(word) || /^0\d\d$/.test(word);

/** `gen4.5` → `gen`, `4.5`; `v3` → `3`. */
const pieces = (word: string): readonly string[] => word.replace(/^v(?=\d)/, '').match(/\d+(?:\.\d+)*|[a-z]+/g) ?? [];

const isNumber = (piece: string | undefined): boolean => piece !== undefined && /^\d/.test(piece);

/** `1`, `5` written apart are version 1.5; a trailing `.0` says nothing. */
const joinVersions = (all: readonly string[]): string => {
  const joined: string[] = [];
  for (const piece of all) {
    const last = joined.at(-1);
    if (isNumber(last) && isNumber(piece)) joined[joined.length - 1] = `${last}.${piece}`;
    else if (last !== piece) joined.push(piece);
  }
  return joined.map((piece) => (isNumber(piece) ? piece.replace(/(\.0)+$/, '') : piece)).join('');
};

const read = (name: string, model: QualityModel): string =>
  joinVersions(
    name
      .toLowerCase()
      .split(/[^a-z0-9.]+/)
      .filter((word) => word !== '' && !isNoise(word, model))
      .flatMap(pieces),
  );

const known = new WeakMap<QualityModel, Map<string, string>>();

/**
 * What a model is called without maker, resolution, sound, direction and date, so that a board's name and the id written
 * in code can be compared: `fal-ai/veo3.1/fast/image-to-video` and `veo-3.1-fast-audio-1080p` are both `veo3.1fast`.
 */
export const plainModelName = (name: string, model: QualityModel): string => {
  const names = known.get(model) ?? new Map<string, string>();
  known.set(model, names);
  const found = names.get(name) ?? read(name, model);
  names.set(name, found);
  return found;
};

/** The name without the quality step at its end. */
export const withoutTier = (plain: string, { tierWords }: QualityModel): string => {
  const tier = tierWords.find((word) => plain.endsWith(word));
  return tier === undefined ? plain : plain.slice(0, -tier.length);
};

/** Ids without their double spellings: the first of those that mean the same model, in the order given. */
export const distinctModels = (ids: readonly string[], rules: QualityModel): readonly string[] =>
  [...new Map(ids.toReversed().map((id) => [plainModelName(id, rules), id])).values()].reverse();

/** Says whether a vendor's entry lists a model, under any spelling, with no end announced for it. */
export const listsModel = (vendor: Pick<Vendor, 'models'>, rules: QualityModel): ((id: string) => boolean) => {
  const names = new Set(
    vendor.models
      .filter(({ sunset }) => sunset === undefined)
      .flatMap(({ id, aliases }) => [id, ...(aliases ?? [])])
      .map((id) => plainModelName(id, rules)),
  );
  return (id) => names.has(plainModelName(id, rules));
};
