import type { Vendor } from '../../catalog/schema.ts';
import type { Volume } from '../types.ts';

/** Volumes as they would be at another vendor. */
export const movedVolumes = (
  volumes: readonly Volume[],
  from: Vendor['id'],
  to: Vendor['id'],
  model: string | null,
): readonly Volume[] =>
  volumes
    .filter(({ vendor }) => vendor === from)
    .map(({ unit, perMonth, resolution }) => ({
      vendor: to,
      model,
      unit,
      perMonth,
      ...(resolution === undefined ? {} : { resolution }),
    }));
