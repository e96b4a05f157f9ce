import type { VendorId } from '../../catalog/schema.ts';
import type { Rules } from '../rules/index.ts';
import type { ModelRule } from '../rules/model-rules.ts';
import type { Accepted } from './accepted.ts';
import type { HashUse, ModelUse } from './collect.ts';
import type { Proof } from './proof.ts';

/** Sells other makers' models too, so that an id alone does not name it. */
export const resells = (rules: Rules, { vendor, maker, own }: ModelRule): boolean =>
  !own &&
  (['aggregator', 'open-weights'].includes(rules.vendors.get(vendor)?.category ?? '') ||
    (maker !== null && maker !== vendor));

/** Gateways in use beside an id that is written as gateways write ids, though none of them is known to list it. */
const gatewaysBeside = (use: ModelUse, proof: Proof, rules: Rules): readonly VendorId[] =>
  use.id.includes('/')
    ? proof.vendorsBeside(use.file).filter((vendor) => rules.vendors.get(vendor)?.category === 'aggregator')
    : [];

const preferred = (vendors: readonly VendorId[], home: VendorId | undefined): VendorId | undefined =>
  home !== undefined && vendors.includes(home) ? home : vendors[0];

export const decideModel = (use: ModelUse, proof: Proof, rules: Rules): Accepted<ModelUse> | null => {
  const own = use.rules.find((rule) => rule.own);
  const listing = use.rules.map(({ vendor }) => vendor);
  const home = use.rules.find(({ vendor, maker }) => vendor === maker)?.vendor;
  const here = listing.filter((vendor) => proof.inFile(use.file, vendor));
  const { line, column } = use.use.text;
  const given = listing.filter((vendor) => proof.usesSite({ file: use.file, line, column }, vendor));
  const beside = [
    ...listing.filter((vendor) => proof.inFolder(use.file, vendor)),
    ...gatewaysBeside(use, proof, rules),
  ];
  const near = listing.filter((vendor) => proof.inProject(vendor));
  const proven =
    own?.vendor ?? preferred(given, home) ?? preferred(here, home) ?? preferred(beside, home) ?? preferred(near, home);
  const telling = use.rules.filter((rule) => rule.telling && !resells(rules, rule));
  const makers = new Set(use.rules.filter((rule) => rule.telling).map(({ maker }) => maker));
  const [maker] = makers;
  const alone =
    telling.length === 1 ? telling[0]?.vendor : telling.find(({ vendor, maker }) => vendor === maker)?.vendor;
  const made =
    makers.size === 1 &&
    use.rules.some(({ basis }) => basis === 'exact') &&
    maker &&
    rules.vendors.has(maker) &&
    !use.id.includes('/')
      ? maker
      : undefined;
  const vendor = proven ?? alone ?? made;
  if (vendor === undefined) return null;
  const exact = use.rules.some(({ basis }) => basis === 'exact');
  const confidence = here.length > 0 && exact ? 'high' : exact || here.length > 0 ? 'medium' : 'low';
  const because = proven === undefined || own ? null : 'the vendor is used for video elsewhere in the project';
  return { match: use, vendor, confidence, because };
};

/** A bare hash counts where one gateway alone is used for video in the file. */
export const decideHash = (use: HashUse, proof: Proof, rules: Rules): Accepted<HashUse> | null => {
  const gateways = [...proof.vendorsIn(use.file)].filter(
    (vendor) => rules.vendors.get(vendor)?.category === 'aggregator',
  );
  const [vendor] = gateways;
  return gateways.length === 1 && vendor !== undefined
    ? { match: use, vendor, confidence: 'medium', because: 'the same file uses the vendor for video' }
    : null;
};
