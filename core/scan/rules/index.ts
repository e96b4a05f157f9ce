import type { ModelFamily } from '../../catalog/family-schema.ts';
import type { Vendor, VendorId } from '../../catalog/schema.ts';
import type { Catalogue } from '../../catalog/types.ts';
import { type EnvironmentIndex, environmentIndex } from './environment-rules.ts';
import { type HostRule, hostRules } from './host-rules.ts';
import { type ModelIndex, modelIndex } from './model-rules.ts';
import { moduleNeedles } from './package-needles.ts';
import { type PathRule, pathRules } from './path-rules.ts';
import { type SdkIndex, sdkIndex } from './sdk-rules.ts';
import { type SymbolIndex, symbolIndex } from './symbol-rules.ts';
import { vendorWords } from './vendor-words.ts';

/** The catalogue as detection needs it: looked up by what code writes. Holds no vendor of its own. */
export interface Rules {
  readonly vendors: ReadonlyMap<VendorId, Vendor>;
  readonly sdks: SdkIndex;
  readonly symbols: SymbolIndex;
  readonly hosts: readonly HostRule[];
  /** Endpoints that a path alone can name. */
  readonly paths: readonly PathRule[];
  readonly models: ModelIndex;
  readonly environment: EnvironmentIndex;
  readonly families: readonly ModelFamily[];
  /** Words that stand for one vendor, lower case: of its id, its settings and its packages. */
  readonly words: ReadonlyMap<string, VendorId>;
  /** Infrastructure resource types, lower case. */
  readonly resources: ReadonlyMap<string, VendorId>;
  readonly symbolNeedles: readonly string[];
  /** Needles of the byte filter, lower case, 4 bytes or more. */
  readonly literals: readonly string[];
}

/** Calls that name their vendor by two names in a row, node types of workflow files in quotes, and elements of pages. */
const symbolNeedlesOf = (symbols: SymbolIndex): string[] =>
  symbols.rules
    .filter(({ telling, kind, language }) => (telling && kind !== 'type') || language === 'html')
    .flatMap(({ symbol, segments, language }) => {
      const name = symbol.replace(/^new\s+/, '').toLowerCase();
      if (language === 'json') return [`"${name}"`];
      if (language === 'html') return [`<${name}`];
      return segments.length >= 2 && name.length >= 9 && !name.includes(' ') ? [name] : [];
    });

/** Keys that only files of node workflows hold: a node of the project's own may ask a vendor, and names none. */
export const workflowMarks: readonly string[] = ['"class_type"', '"last_node_id"'];

export const compileRules = (catalogue: Catalogue): Rules => {
  const { vendors } = catalogue;
  const sdks = sdkIndex(vendors);
  const symbols = symbolIndex(vendors);
  const hosts = hostRules(vendors);
  const models = modelIndex(vendors, catalogue.families ?? []);
  const environment = environmentIndex(vendors);
  const resources = new Map(
    vendors.flatMap(({ id, detection }) =>
      (detection?.resources ?? []).map((type) => [type.toLowerCase(), id] as const),
    ),
  );
  const symbolNeedles = symbolNeedlesOf(symbols);
  const needles = [
    ...sdks.rules.flatMap(moduleNeedles),
    ...[...sdks.scopes.keys()].map((scope) => `${scope}/`),
    ...hosts.map(({ needle }) => needle),
    ...models.needles,
    ...environment.needles,
    ...symbolNeedles,
    ...resources.keys(),
    ...workflowMarks,
  ];
  const literals = [...new Set(needles.map((needle) => needle.toLowerCase()))]
    .filter((needle) => needle.length >= 4)
    .sort();
  return {
    vendors: new Map(vendors.map((vendor) => [vendor.id, vendor])),
    sdks,
    symbols,
    hosts,
    paths: pathRules(hosts),
    models,
    environment,
    families: catalogue.families ?? [],
    words: vendorWords(vendors),
    resources,
    symbolNeedles,
    literals,
  };
};
