import type { ModelFamily } from '../../catalog/family-schema.ts';
import { makerOf, makesNoVideo } from '../../catalog/maker.ts';
import type { Model, Vendor, VendorId } from '../../catalog/schema.ts';
import { speaksOfOther, speaksOfVideo } from './words.ts';

export interface ModelRule {
  readonly vendor: VendorId;
  /** As the catalogue lists it. */
  readonly id: string;
  readonly maker: VendorId | null;
  readonly capability: string | null;
  /** `exact`: listed; `version`: another version of a listed id; `family`: named by a maker's words. */
  readonly basis: 'exact' | 'version' | 'family';
  /** Begins with a name that this vendor's ids alone begin with. */
  readonly own: boolean;
  /** Names its vendor by itself; else the vendor must be proved elsewhere. */
  readonly telling: boolean;
}

export interface ModelIndex {
  /** What a whole literal names as a model. Empty where it is none. */
  match(literal: string): readonly ModelRule[];
  /** A video model at an aggregator although the catalogue does not list it; null where that is not told. */
  guess(literal: string): { readonly maker: VendorId | null } | null;
  /** Whether an id that is no known video model says that it is none: a picture, sound or text is made. */
  isOther(literal: string): boolean;
  readonly needles: readonly string[];
}

/** Words of an id that hold no digit. */
const wordsOf = (id: string): string[] =>
  id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => /^[a-z]+$/.test(word));

/** Versions left out, so that `veo-3.0-x` and `veo-3.1-x` look alike. */
const skeleton = (id: string): string => id.toLowerCase().replace(/\d+(?:[.-]\d+)*/g, '#');

const firstCapability = (model: Model): string | null => model.capability[0] ?? null;

const isTelling = (id: string, families: readonly ModelFamily[]): boolean =>
  id.length >= 5 && /[\d/]/.test(id) && (/.\/./.test(id) || makerOf(id, families) !== null);

const shaped = /^[\w@][\w./:@+-]{3,119}$/;

/** What resource names of models begin with: `models/`, `publishers/google/models/`. */
const resourceFront = /^(?:publishers\/[\w-]+\/)?models\//;

/** `owner/name` or a path below an owner, as gateways write model ids. */
const pathlike = /^[\w.-]+\/[\w./:-]+$/;

/** `fal-ai` of `fal-ai/veo3`, where a vendor's ids often begin so and no other vendor's do. */
const ownNamespaces = (vendors: readonly Vendor[]): Map<string, VendorId> => {
  const count = new Map<string, Map<VendorId, number>>();
  for (const vendor of vendors)
    for (const { id } of vendor.models) {
      const [first, second] = id.toLowerCase().split('/');
      if (first === undefined || second === undefined) continue;
      const of = count.get(first) ?? new Map<VendorId, number>();
      count.set(first, of.set(vendor.id, (of.get(vendor.id) ?? 0) + 1));
    }
  const owned = new Map<string, VendorId>();
  for (const [name, of] of count) {
    const [top] = [...of].sort((a, b) => b[1] - a[1]);
    if (top && top[1] >= 20) owned.set(name, top[0]);
  }
  return owned;
};

export const modelIndex = (vendors: readonly Vendor[], families: readonly ModelFamily[]): ModelIndex => {
  const namespaces = ownNamespaces(vendors);
  const exact = new Map<string, ModelRule[]>();
  const versions = new Map<string, ModelRule[]>();
  const prefixes = new Map<string, ModelRule>();
  const add = (map: Map<string, ModelRule[]>, key: string, rule: ModelRule): void => {
    const list = map.get(key);
    if (!list) map.set(key, [rule]);
    else if (!list.some(({ vendor }) => vendor === rule.vendor)) list.push(rule);
  };
  for (const vendor of vendors) {
    for (const model of vendor.models)
      for (const id of [model.id, ...(model.aliases ?? [])]) {
        const maker = model.maker ?? makerOf(id, families);
        const rule: ModelRule = {
          vendor: vendor.id,
          id,
          maker,
          capability: firstCapability(model),
          basis: 'exact',
          own: namespaces.get(id.toLowerCase().split('/')[0] ?? '') === vendor.id,
          telling: isTelling(id, families),
        };
        add(exact, id.toLowerCase(), rule);
        if (/\d/.test(id)) add(versions, skeleton(id), { ...rule, basis: 'version' });
        const parts = id.toLowerCase().split('/');
        for (let end = 2; end < parts.length; end += 1)
          prefixes.set(parts.slice(0, end).join('/'), { ...rule, basis: 'version', capability: null });
      }
  }
  const byNamespace = (literal: string): ModelRule[] => {
    const vendor = namespaces.get(literal.split('/')[0] ?? '');
    if (vendor === undefined || !literal.includes('/') || speaksOfOther(literal)) return [];
    const maker = makerOf(literal, families);
    const known = speaksOfVideo(literal) || maker !== null;
    return known ? [{ vendor, id: literal, maker, capability: null, basis: 'family', telling: true, own: true }] : [];
  };
  const known = vendors.map(({ id }) => id);
  const words = new Set([...exact.keys()].flatMap(wordsOf));
  /** No word that no listed id has, and not the name of a setting: `veo3-demo` and `VEO3_MODEL` are no models. */
  const speaksLikeIds = (literal: string): boolean =>
    !/^[A-Z0-9]+(_[A-Z0-9]+)+$/.test(literal) && wordsOf(literal).every((word) => words.has(word));
  const byFamily = (literal: string): ModelRule[] => {
    const maker = /\d/.test(literal) && !pathlike.test(literal) ? makerOf(literal, families) : null;
    if (
      maker === null ||
      !known.includes(maker) ||
      speaksOfOther(literal) ||
      !speaksLikeIds(literal) ||
      !startsWithFamily(literal, maker, families)
    )
      return [];
    return [{ vendor: maker, id: literal, maker, capability: null, basis: 'family', telling: false, own: false }];
  };
  const find = (given: string): readonly ModelRule[] => {
    if (!shaped.test(given)) return [];
    const literal = given.replace(resourceFront, '');
    const id = literal.toLowerCase();
    const bare = id.replace(/:[0-9a-f]{32,}$/, '');
    return (
      exact.get(id) ??
      exact.get(bare) ??
      (/\d/.test(bare) ? ofSameMaker(versions.get(skeleton(bare)), makerOf(bare, families)) : undefined) ??
      ownPrefix(prefixes, namespaces, bare) ?? [...byNamespace(bare), ...byFamily(bare)]
    );
  };
  const cache = new Map<string, readonly ModelRule[]>();
  return {
    match: (literal) => {
      const before = cache.get(literal);
      if (before) return before;
      const found = find(literal);
      if (cache.size < 20_000) cache.set(literal, found);
      return found;
    },
    guess: (literal) => {
      const id = literal.toLowerCase();
      if (!shaped.test(literal) || speaksOfOther(id)) return null;
      const maker = makerOf(id, families);
      return maker !== null || speaksOfVideo(id) ? { maker } : null;
    },
    isOther: (literal) =>
      !pathlike.test(literal) ||
      namespaces.has(literal.toLowerCase().split('/')[0] ?? '') ||
      speaksOfOther(literal) ||
      makesNoVideo(literal, families),
    needles: needlesOf([...exact.values()].flat(), [...exact.keys()], [...namespaces.keys()]),
  };
};

/** Another version is the same model only where the id still names the same maker. */
const ofSameMaker = (
  rules: readonly ModelRule[] | undefined,
  maker: VendorId | null,
): readonly ModelRule[] | undefined => {
  const fitting = rules?.filter((rule) => rule.maker === null || rule.maker === maker);
  return fitting && fitting.length > 0 ? fitting : undefined;
};

const startsWithFamily = (literal: string, maker: VendorId, families: readonly ModelFamily[]): boolean =>
  families.some(
    (family) =>
      family.maker === maker &&
      family.words.some((word) => new RegExp(`^${word.replace(/[.]/g, '\\.')}[-_]?v?\\d`).test(literal)),
  );

const ownPrefix = (
  prefixes: ReadonlyMap<string, ModelRule>,
  namespaces: ReadonlyMap<string, VendorId>,
  id: string,
): ModelRule[] | undefined => {
  const rule = namespaces.has(id.split('/')[0] ?? '') ? prefixes.get(id) : undefined;
  return rule && [rule];
};

/** Short beginnings that cover many ids, so that new versions pass the byte filter too. */
const needlesOf = (rules: readonly ModelRule[], ids: readonly string[], namespaces: readonly string[]): string[] => {
  const wanted = new Set(namespaces.map((name) => `${name}/`));
  rules.forEach(({ telling, id }) => {
    if (telling) wanted.add(stemOf(id.toLowerCase()));
  });
  for (const id of ids) {
    if (/^[0-9a-f-]{32,}$/.test(id)) wanted.add(id);
    else if (id.length >= 5 && /\d/.test(id) && /[a-z]/.test(id))
      for (const quote of ['"', "'"]) wanted.add(quote + id + quote);
  }
  return [...wanted].filter((needle) => needle.length >= 4);
};

const stemOf = (id: string): string => {
  const stem = /^[a-z@][a-z/_.@-]*\d/.exec(id)?.[0] ?? id;
  return stem.length >= 5 ? stem : id;
};
