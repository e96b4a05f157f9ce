import type { MappingClass } from '../../catalog/model-schema.ts';
import type { Place, Site, VendorUsage } from '../../lockin/types.ts';
import { counted } from '../packages/package.ts';
import { teamFactor, teamFactors } from '../team.ts';
import { threePoint, times } from '../three-point.ts';
import { behindAdapter, isHidden } from './adapted-usage.ts';
import { hoursOfEdits } from './edit-hours.ts';
import type { EditContext, UnlockDefinition } from './unlock.ts';

const placesOf = (sites: readonly Site[]): readonly Place[] =>
  sites.map(({ path, line, symbol }) => ({ path, line, text: symbol }));

const always =
  (mapped: MappingClass): (() => MappingClass) =>
  () =>
    mapped;

/** A module that holds less than half of the sites is no wrapper anybody made. */
const moduleName = ({ wrapper }: VendorUsage): string =>
  wrapper !== null && wrapper.share >= 0.5 ? wrapper.path : 'one module of your own';

/** Drops the files that no remaining site stands in. */
const withSites = (usage: VendorUsage, sites: readonly Site[]): VendorUsage => {
  const gone = new Set(usage.sites.map(({ path }) => path));
  const kept = new Set(sites.map(({ path }) => path));
  return { ...usage, sites, files: usage.files.filter((path) => kept.has(path) || !gone.has(path)) };
};

/** Every call goes through one module of one's own. Each place is pointed at it; each operation becomes a method. */
const oneWrapper: UnlockDefinition = {
  id: 'one-wrapper',
  plan: ({ usage, settings, coefficients }) => {
    const moved = usage.sites.filter((site) => isHidden(site) && site.path !== usage.wrapper?.path);
    if (moved.length === 0) return null;
    const methods = new Set(moved.map(({ kind, symbol }) => `${kind} ${symbol}`));
    const first = (site: Site): boolean => methods.delete(`${site.kind} ${site.symbol}`);
    const classes = new Map(moved.map((site) => [site, first(site) ? 'a' : 'd'] as const));
    return {
      title: `Make ${counted(moved.length, 'place')} call ${moduleName(usage)} instead of the vendor`,
      hours: hoursOfEdits(moved, (site) => classes.get(site) ?? 'd', usage, settings, coefficients),
      places: placesOf(moved),
      usage: behindAdapter(usage),
      settings,
    };
  },
};

/** Signatures outside the module use types of one's own. */
const typesBehindWrapper: UnlockDefinition = {
  id: 'types-behind-wrapper',
  plan: ({ usage, settings, coefficients }) => {
    const leaked = usage.sites.filter(({ kind, path }) => kind === 'type' && path !== usage.wrapper?.path);
    if (leaked.length === 0) return null;
    return {
      title: `Use types of your own in ${counted(leaked.length, 'signature')} outside ${moduleName(usage)}`,
      hours: hoursOfEdits(leaked, always('a'), usage, settings, coefficients),
      places: placesOf(leaked),
      usage: {
        ...withSites(
          usage,
          usage.sites.filter((site) => !leaked.includes(site)),
        ),
        leakedTypes: [],
      },
      settings,
    };
  },
};

/** Model ids written in many places become one constant a model. */
const oneConstant: UnlockDefinition = {
  id: 'one-constant',
  plan: ({ usage, settings, coefficients }) => {
    const ids = usage.sites.filter(({ kind, model }) => kind === 'config' && model !== null);
    const repeated = ids.filter((site, index) => ids.findIndex(({ model }) => model === site.model) !== index);
    if (repeated.length === 0) return null;
    return {
      title: `Name ${counted(ids.length, 'model id')} in one place`,
      hours: hoursOfEdits(ids, always('d'), usage, settings, coefficients),
      places: placesOf(ids),
      usage: withSites(
        usage,
        usage.sites.filter((site) => !repeated.includes(site)),
      ),
      settings,
    };
  },
};

/** Records keep ids of one's own; a table maps them to the vendor's. */
const idsBehindMap: UnlockDefinition = {
  id: 'ids-behind-map',
  plan: ({ usage, settings, coefficients }) => {
    const ids = usage.sites.filter(({ kind }) => kind === 'id');
    if (ids.length === 0 || usage.storedIds.length === 0) return null;
    const edited = hoursOfEdits(ids, always('a'), usage, settings, coefficients);
    const backfill = times(threePoint(coefficients, 'data.ids'), teamFactor(teamFactors(settings, coefficients)));
    return {
      title: `Keep ids of your own in ${counted(ids.length, 'place')} and map them to the vendor's`,
      hours: {
        low: edited.low + backfill.low,
        likely: edited.likely + backfill.likely,
        high: edited.high + backfill.high,
      },
      places: placesOf(ids),
      usage: {
        ...withSites(
          usage,
          usage.sites.filter(({ kind }) => kind !== 'id'),
        ),
        storedIds: [],
      },
      settings,
    };
  },
};

const withoutMasters = ({ settings, usage }: EditContext): EditContext['settings'] => ({
  ...settings,
  custody: { ...settings.custody, [usage.vendor]: { ...settings.custody[usage.vendor], mastersOnlyAtVendor: false } },
});

/** Files are copied to storage of one's own. */
const copyOutputs: UnlockDefinition = {
  id: 'copy-outputs',
  plan: (context) => {
    const { usage, settings, coefficients } = context;
    if (usage.outputsCopied.length > 0 || settings.custody[usage.vendor]?.mastersOnlyAtVendor === false) return null;
    const makers = usage.sites.filter(({ operation }) =>
      ['generate', 'edit', 'extend', 'download', 'upload'].includes(operation ?? ''),
    );
    return {
      title: 'Copy what the vendor holds to storage of your own',
      hours: times(threePoint(coefficients, 'data.assets'), teamFactor(teamFactors(settings, coefficients))),
      places: placesOf(makers),
      usage,
      settings: withoutMasters(context),
    };
  },
};

/** Tests pin down what the vendor's calls do now. One test file a file with calls is assumed. */
const pinTests: UnlockDefinition = {
  id: 'pin-tests',
  plan: ({ usage, settings, coefficients }) => {
    const called = usage.sites.filter(({ kind }) => kind === 'request' || kind === 'await');
    const files = [...new Map(called.toReversed().map((site) => [site.path, site])).values()].reverse();
    if (usage.tests.state !== 'none' || files.length === 0) return null;
    const tests = files.map((site): Site => ({ ...site, kind: 'test', symbol: 'test file' }));
    return {
      title: `Test ${counted(files.length, 'file')} that ${files.length === 1 ? 'calls' : 'call'} the vendor`,
      hours: hoursOfEdits(tests, always('a'), usage, settings, coefficients),
      places: placesOf(files),
      usage: { ...usage, testSites: tests, tests: { state: 'mocked', places: placesOf(tests) } },
      settings,
    };
  },
};

/** Every edit that is tried, cheapest kind first. */
export const unlockDefinitions: readonly UnlockDefinition[] = [
  oneWrapper,
  typesBehindWrapper,
  oneConstant,
  idsBehindMap,
  copyOutputs,
  pinTests,
];
