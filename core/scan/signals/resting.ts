import type { VendorId } from '../../catalog/schema.ts';
import type { SignalContext } from './context.ts';
import { Flow } from './flow/flow.ts';
import type { Rest } from './flow/passage.ts';

/** Where answers come to rest, each with the vendor that gave them. */
export type Resting = readonly { readonly vendor: VendorId; readonly rest: Rest }[];

export const restingOf = ({ asked, own }: SignalContext): Resting =>
  [...new Set(asked.map(({ vendor }) => vendor))]
    .sort()
    .flatMap((vendor) => new Flow(vendor, asked, own).rests().map((rest) => ({ vendor, rest })));
