import type { Vendor } from '../schema.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const used = (vendor: Vendor): [place: string, key: string][] => [
  ...Object.keys(vendor.capabilities).map((key): [string, string] => ['capabilities', key]),
  ...vendor.models.flatMap(({ id, capability }) => capability.map((key): [string, string] => [`models.${id}`, key])),
  ...vendor.callSites.flatMap(({ symbol, capability }): [string, string][] =>
    capability === null ? [] : [[`callSites.${symbol}`, capability]],
  ),
  ...vendor.rest.flatMap(({ path, capability }): [string, string][] =>
    capability === null ? [] : [[`rest.${path}`, capability]],
  ),
];

const message = (path: string, key: string): LintMessage => ({
  path,
  level: 'error',
  message: 'is no word of the capability vocabulary',
  actual: key,
  tip: 'use a key of capabilities.json',
});

const check = ({ content }: LintInput): LintMessage[] => {
  const known = new Set(content.capabilities.map(({ key }) => key));
  const vendors = content.vendors.flatMap((vendor) =>
    used(vendor)
      .filter(([, key]) => !known.has(key))
      .map(([place, key]) => message(at(vendor, place), key)),
  );
  const parameters = (content.parameters ?? []).flatMap(({ id, operations }) =>
    operations
      .filter(({ capability }) => !known.has(capability))
      .map(({ name, capability }) => message(`parameters/${id}.json: ${name}`, capability)),
  );
  return [...vendors, ...parameters];
};

/** Capabilities are words of the shared vocabulary, or vendors could not be compared. */
export const capabilityKnown: LintRule = { id: 'capability-known', check };
