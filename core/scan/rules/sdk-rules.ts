import type { Vendor, VendorId } from '../../catalog/schema.ts';

/** One package of one vendor, as source code names it. */
export interface SdkRule {
  readonly vendor: VendorId;
  readonly ecosystem: string;
  readonly package: string;
  readonly modules: readonly string[];
  readonly shared: boolean;
  /** A part of a package, so that a manifest that asks for the package does not ask for it. */
  readonly part: boolean;
}

const separators: Readonly<Record<string, readonly string[]>> = {
  npm: ['/'],
  go: ['/'],
  pypi: ['.'],
  packagist: ['\\'],
  crates: ['::'],
  rubygems: ['/', '::'],
  maven: ['.'],
  nuget: ['.'],
  swiftpm: ['.'],
  cocoapods: ['.'],
  pub: ['/'],
};

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A namespace that many packages share names none of them, unless one of them bears its name. */
const withoutRoots = (modules: readonly string[], name: string): string[] =>
  modules.filter(
    (module) =>
      module.includes('.') ||
      letters(module) === letters(name) ||
      !modules.some((other) => other.startsWith(`${module}.`)),
  );

const rulesOf = (vendor: Vendor): SdkRule[] =>
  vendor.sdks.flatMap((sdk) => {
    const { ecosystem, package: name, shared, exclusiveImports } = sdk;
    const whole = {
      vendor: vendor.id,
      ecosystem,
      package: name,
      modules: withoutRoots(sdk.imports, name),
      shared,
      part: false,
    };
    return exclusiveImports ? [whole, { ...whole, modules: exclusiveImports, shared: false, part: true }] : [whole];
  });

const scopeOf = (packageName: string): string | null => /^(@[^/]+)\//.exec(packageName)?.[1] ?? null;

/** npm scopes in which one vendor has all known packages, each for video alone: what else lies there is its own too. */
const ownedScopes = (rules: readonly SdkRule[]): Map<string, VendorId> => {
  const inScope = new Map<string, SdkRule[]>();
  for (const rule of rules) {
    const scope = rule.ecosystem === 'npm' ? scopeOf(rule.package) : null;
    if (scope !== null) inScope.set(scope, [...(inScope.get(scope) ?? []), rule]);
  }
  const owned = new Map<string, VendorId>();
  for (const [scope, known] of inScope) {
    const [first] = known;
    const alone = first && known.length >= 2 && known.every(({ vendor, shared }) => vendor === first.vendor && !shared);
    if (alone) owned.set(scope, first.vendor);
  }
  return owned;
};

export interface SdkIndex {
  readonly rules: readonly SdkRule[];
  /** Rules whose module is `module` or lies around it. Empty for a module no vendor has. */
  match(ecosystems: readonly string[], module: string): readonly SdkRule[];
  /** Rules for a package as a manifest writes it. */
  matchPackage(ecosystem: string, name: string): readonly SdkRule[];
  /** The npm scopes that belong to one vendor, with the `@`. */
  readonly scopes: ReadonlyMap<string, VendorId>;
}

const plainPackage = (ecosystem: string, name: string): string => {
  const lower = name.toLowerCase();
  return ecosystem === 'pypi' ? lower.replace(/[-_.]+/g, '-') : lower;
};

/** Major versions are part of Go import paths: `/v2` names the same module. */
const withoutMajor = (module: string): string => module.replace(/\/v\d+(?=\/|$)/g, '');

const around = (ecosystem: string, known: string, module: string): boolean => {
  if (module === known) return true;
  if (ecosystem === 'go' && withoutMajor(module) === withoutMajor(known)) return true;
  const base = ecosystem === 'go' ? withoutMajor(known) : known;
  const full = ecosystem === 'go' ? withoutMajor(module) : module;
  return (separators[ecosystem] ?? ['/']).some((separator) => full.startsWith(base + separator));
};

export const sdkIndex = (vendors: readonly Vendor[]): SdkIndex => {
  const rules = vendors.flatMap(rulesOf);
  const scopes = ownedScopes(rules);
  const scopeRule = (name: string): SdkRule[] => {
    const scope = scopeOf(name);
    const vendor = scope === null ? undefined : scopes.get(scope);
    return vendor === undefined
      ? []
      : [{ vendor, ecosystem: 'npm', package: name, modules: [name], shared: false, part: false }];
  };
  const cache = new WeakMap<readonly string[], Map<string, readonly SdkRule[]>>();
  const knownFor = (ecosystems: readonly string[]): Map<string, readonly SdkRule[]> => {
    const known = cache.get(ecosystems) ?? new Map<string, readonly SdkRule[]>();
    cache.set(ecosystems, known);
    return known;
  };
  const find = (ecosystems: readonly string[], module: string): readonly SdkRule[] => {
    const found = rules.filter(
      (rule) =>
        ecosystems.includes(rule.ecosystem) && rule.modules.some((known) => around(rule.ecosystem, known, module)),
    );
    return found.length > 0 || !ecosystems.includes('npm') ? withoutWider(longest(found, module)) : scopeRule(module);
  };
  return {
    rules,
    scopes,
    match: (ecosystems, module) => {
      const known = knownFor(ecosystems);
      const found = known.get(module) ?? find(ecosystems, module);
      known.set(module, found);
      return found;
    },
    matchPackage: (ecosystem, name) => {
      const wanted = plainPackage(ecosystem, name);
      const found = rules.filter(
        (rule) =>
          rule.ecosystem === ecosystem &&
          !rule.part &&
          (plainPackage(ecosystem, rule.package) === wanted ||
            (ecosystem === 'go' && around('go', rule.package, name))),
      );
      if (found.length > 0) return found;
      if (ecosystem === 'go')
        return rules
          .filter((rule) => rule.ecosystem === 'go' && rule.package.startsWith(`${name}/`))
          .map((rule) => ({ ...rule, shared: true }));
      return ecosystem === 'npm' ? scopeRule(name) : [];
    },
  };
};

/** Where one vendor's module lies inside another's, the longer name is meant. */
const longest = (found: readonly SdkRule[], module: string): readonly SdkRule[] => {
  if (found.length < 2) return found;
  const length = (rule: SdkRule): number =>
    Math.max(...rule.modules.filter((known) => module.startsWith(known)).map((known) => known.length), 0);
  const most = Math.max(...found.map(length));
  return found.filter((rule) => length(rule) === most);
};

/** Where a vendor's video-only package and a wider one hold the same module, the import names the former. */
const withoutWider = (found: readonly SdkRule[]): readonly SdkRule[] =>
  found.filter((rule) => !rule.shared || !found.some((other) => other.vendor === rule.vendor && !other.shared));
