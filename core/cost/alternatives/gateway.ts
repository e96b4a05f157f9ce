import type { Vendor } from '../../catalog/schema.ts';
import type { Site, VendorUsage } from '../../lockin/types.ts';
import { alikeSites } from '../alike-sites.ts';
import { plainModelName } from '../model-name.ts';
import { isLiving, type Lives } from './living.ts';
import type { GatewayCoverage } from './types.ts';

const namesOf = (gateway: Vendor, lives: Lives): ReadonlySet<string> =>
  new Set(
    gateway.models
      .filter((model) => isLiving(model, gateway, lives))
      .flatMap(({ id, aliases }) => [id, ...(aliases ?? [])])
      .map((id) => plainModelName(id, lives.rules)),
  );

const newLockIn = (gateway: Vendor): readonly string[] => {
  const { coupling, name } = gateway;
  return [
    `Every call then depends on ${name} and on the maker of the model behind it.`,
    ...(coupling.openaiCompatible ? [] : [`Its calls have a shape of their own.`]),
    ...coupling.proprietary.map((feature) => `Only there: ${feature}.`),
  ];
};

/** Says of a call whether a vendor sells its model under any spelling and goes on doing so. A call that names no model: no. */
export const coveredBy = (gateway: Vendor, lives: Lives): ((site: Site) => boolean) => {
  const there = namesOf(gateway, lives);
  return ({ model }) => model !== null && there.has(plainModelName(model, lives.rules));
};

/** What a gateway would take over of the calls in production code, call by call, and what stays. */
export const gatewayCoverage = (gateway: Vendor, usage: Pick<VendorUsage, 'sites'>, lives: Lives): GatewayCoverage => {
  const covers = coveredBy(gateway, lives);
  const calls = alikeSites(usage.sites).flatMap((sites) => {
    const [site] = sites;
    return site === undefined || site.kind !== 'request' || site.operation === 'list'
      ? []
      : [{ model: site.model, count: sites.length, covered: covers(site) }];
  });
  const sum = (some: typeof calls): number => some.reduce((total, { count }) => total + count, 0);
  const left = calls.filter(({ covered }) => !covered);
  return {
    calls: sum(calls),
    covered: sum(calls) - sum(left),
    stays: [...new Set(left.map(({ model }) => model ?? 'model not named in code'))].sort(),
    newLockIn: newLockIn(gateway),
  };
};
