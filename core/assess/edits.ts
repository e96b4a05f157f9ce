import type { Catalogue } from '../catalog/types.ts';
import type { Settings } from '../cost/types.ts';
import type { VendorUsage } from '../lockin/types.ts';
import type { Advice } from '../report/types.ts';
import type { ScanResult } from '../scan/types.ts';

type Evidence = Pick<ScanResult, 'findings' | 'signals'>;

/** A change to the code that can be played through: when it applies, and the evidence as it would stand afterwards. */
export interface Edit {
  readonly id: Advice['id'];
  applies(usage: VendorUsage, settings: Settings): boolean;
  title(usage: VendorUsage, catalogue: Catalogue): string;
  files(usage: VendorUsage): number;
  scan(scan: Evidence, usage: VendorUsage): Evidence;
  settings?(settings: Settings, usage: VendorUsage): Partial<Settings>;
}

const nameOf = ({ vendor }: VendorUsage, { vendors }: Catalogue): string =>
  vendors.find(({ id }) => id === vendor)?.name ?? vendor;

const times = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const fileCount = (places: readonly { readonly path: string }[]): number =>
  new Set(places.map(({ path }) => path)).size;

/** Below this share of the sites a module is not yet the wrapper, only the largest of several. */
const wrapperShare = 0.4;

const moduleName = ({ wrapper }: VendorUsage): string =>
  wrapper === null || wrapper.share < wrapperShare ? 'one module' : (wrapper.path.split('/').at(-1) ?? wrapper.path);

/** Types of the vendor in other modules' signatures are replaced by the wrapper's own. */
const typesBehindWrapper: Edit = {
  id: 'types-behind-wrapper',
  applies: ({ leakedTypes, wrapper }) => leakedTypes.length > 0 && wrapper !== null,
  title: (usage, catalogue) =>
    `Put ${times(usage.leakedTypes.length, `${nameOf(usage, catalogue)} type`)} behind ${moduleName(usage)}`,
  files: ({ leakedTypes }) => fileCount(leakedTypes),
  scan: ({ findings, signals }, { vendor, leakedTypes }) => {
    const leaked = new Set(leakedTypes.map(({ path, line }) => `${path}:${line}`));
    return {
      findings,
      signals: signals.filter(
        (signal) =>
          signal.vendor !== vendor || signal.kind !== 'leaked-type' || !leaked.has(`${signal.path}:${signal.line}`),
      ),
    };
  },
};

interface Movable {
  readonly vendor: string;
  readonly path: string;
  readonly line: number;
  readonly lane: string;
}

/** Keeps lines of different files apart once they stand in one. */
const apart = 1_000_000;

/** Calls outside the largest module move into it; their number stays as it is. */
const oneWrapper: Edit = {
  id: 'one-wrapper',
  applies: ({ outside, wrapper }) => outside.length > 0 && wrapper !== null,
  title: (usage, catalogue) =>
    `Call ${nameOf(usage, catalogue)} from ${moduleName(usage)} alone (${times(usage.outside.length, 'place')} now outside)`,
  files: ({ outside }) => fileCount(outside),
  scan: ({ findings, signals }, { vendor, outside, wrapper }) => {
    const files = [...new Set(outside.map(({ path }) => path))];
    const moved = <Item extends Movable>(item: Item): Item =>
      item.vendor === vendor && item.lane === 'production' && files.includes(item.path)
        ? { ...item, path: wrapper?.path ?? item.path, line: item.line + apart * (1 + files.indexOf(item.path)) }
        : item;
    return { findings: findings.map(moved), signals: signals.map(moved) };
  },
};

/** Results are copied to storage of one's own. Only where the user has said that they are not. */
const copyOutputs: Edit = {
  id: 'copy-outputs',
  applies: ({ vendor }, { custody }) => custody[vendor]?.mastersOnlyAtVendor === true,
  title: (usage, catalogue) => `Copy what ${nameOf(usage, catalogue)} holds to storage of your own`,
  files: ({ sites }) =>
    fileCount(sites.filter(({ operation }) => operation === 'download' || operation === 'generate')),
  scan: (scan) => scan,
  settings: ({ custody }, { vendor }) => ({
    custody: { ...custody, [vendor]: { ...custody[vendor], mastersOnlyAtVendor: false } },
  }),
};

export const edits: readonly Edit[] = [typesBehindWrapper, oneWrapper, copyOutputs];
