import type { CallPattern, Vendor, VendorId } from '../../catalog/schema.ts';
import { plainName, speaksOfVideo } from './words.ts';

/** One call pattern of the catalogue, ready to be compared. */
export interface SymbolRule {
  readonly vendor: VendorId;
  readonly language: string;
  readonly symbol: string;
  /** Names of the symbol without case and joints. */
  readonly segments: readonly string[];
  readonly kind: CallPattern['kind'];
  readonly capability: string | null;
  readonly evidence: CallPattern['evidence'];
  readonly maker: VendorId | null;
  /** The name itself says video, so that a shared client needs no other proof. */
  readonly telling: boolean;
}

export const segmentsOf = (symbol: string): string[] =>
  symbol
    .replace(/^new\s+/, '')
    .replace(/\(\)/g, '')
    .split(/\.|::|->|\\/)
    .map(plainName)
    .filter((name) => name !== '');

/** Words of the vendor's id that name the product and not its package: `stream` of one whose package serves more. */
const productWords = ({ id, sdks }: Vendor): ReadonlySet<string> => {
  const packages = sdks.map((sdk) => plainName(sdk.package));
  const words = id.split('-').filter((word) => word.length > 4 && packages.some((name) => !name.includes(word)));
  return new Set(words);
};

const rulesOf = (vendor: Vendor): SymbolRule[] => rulesWith(vendor, productWords(vendor));

const rulesWith = (vendor: Vendor, product: ReadonlySet<string>): SymbolRule[] =>
  vendor.callSites.map((pattern) => ({
    vendor: vendor.id,
    language: pattern.language,
    symbol: pattern.symbol,
    segments: segmentsOf(pattern.symbol),
    kind: pattern.kind,
    capability: pattern.capability,
    evidence: pattern.evidence,
    maker: pattern.maker ?? null,
    telling:
      pattern.evidence === 'self' ||
      speaksOfVideo(pattern.symbol) ||
      segmentsOf(pattern.symbol)
        .slice(0, -1)
        .some((part) => product.has(part)),
  }));

export interface SymbolIndex {
  readonly rules: readonly SymbolRule[];
  /** Rules of one vendor whose last name is `name`. */
  byLastName(vendor: VendorId, name: string): readonly SymbolRule[];
  /** All rules whose last name is `name`, of any vendor. */
  anyByLastName(name: string): readonly SymbolRule[];
  /** Whether a symbol of the vendor begins or ends with the plain name. */
  knows(vendor: VendorId, name: string): boolean;
}

export const symbolIndex = (vendors: readonly Vendor[]): SymbolIndex => {
  const rules = vendors.flatMap(rulesOf);
  const byName = new Map<string, SymbolRule[]>();
  const add = (key: string, rule: SymbolRule): void => {
    const list = byName.get(key);
    if (list) list.push(rule);
    else byName.set(key, [rule]);
  };
  for (const rule of rules) {
    const last = rule.segments.at(-1) ?? '';
    add(`${rule.vendor} ${last}`, rule);
    add(last, rule);
  }
  const ends = new Set(
    rules.flatMap(({ vendor, segments }) => [`${vendor} ${segments[0] ?? ''}`, `${vendor} ${segments.at(-1) ?? ''}`]),
  );
  return {
    rules,
    knows: (vendor, name) => ends.has(`${vendor} ${name}`),
    byLastName: (vendor, name) => byName.get(`${vendor} ${plainName(name)}`) ?? [],
    anyByLastName: (name) => byName.get(plainName(name)) ?? [],
  };
};
