import { namesOf } from '../index.ts';
import type { Vendor } from '../schema.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const keysOf = (vendor: Vendor): [list: string, keys: string[]][] => [
  ['sdks', vendor.sdks.map(({ ecosystem, package: name }) => `${ecosystem}:${name}`)],
  ['callSites', vendor.callSites.map(({ language, symbol, kind }) => `${language} ${symbol} (${kind})`)],
  ['rest', vendor.rest.map(({ method, host, path }) => `${method} ${host}${path}`)],
  ['env', vendor.env.map(({ name }) => name)],
  ['models', vendor.models.flatMap(namesOf)],
  ['sources', vendor.sources.map(({ url }) => url)],
  ['examples', vendor.examples.map(({ repo, path }) => `${repo} ${path}`)],
];

const repeated = (keys: readonly string[]): string[] => [
  ...new Set(keys.filter((key, position) => keys.indexOf(key) !== position)),
];

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) =>
    keysOf(vendor).flatMap(([list, keys]) =>
      repeated(keys).map((key) => ({
        path: at(vendor, list),
        level: 'error' as const,
        message: 'stands here twice',
        actual: key,
      })),
    ),
  );

/** No package, call, address, environment name, model id or source stands twice in one vendor. */
export const noDuplicates: LintRule = { id: 'no-duplicates', check };
