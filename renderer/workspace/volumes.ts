import type { VendorId } from '../../core/catalog/schema.ts';
import type { Settings, Volume } from '../../core/cost/types.ts';
import type { VendorAssessment } from '../../core/report/types.ts';

export interface VolumeRow {
  readonly vendor: VendorId;
  readonly model: string | null;
  /** Null where the catalogue names no unit: the user chooses one. */
  readonly unit: string | null;
  readonly perMonth: number | null;
}

const unknownUnit = 'unknown';

/** What a month's volume can be said for: each model in use, or the vendor as a whole. Fixed fees are no volumes. */
export const volumeRows = ({ vendor, runCost }: VendorAssessment): readonly VolumeRow[] =>
  runCost.lines
    .filter(({ unit }) => unit !== 'month')
    .map(({ model, unit, volume }) => ({
      vendor,
      model,
      unit: unit === unknownUnit ? null : unit,
      perMonth: volume,
    }));

const isSame = (volume: Volume, row: VolumeRow): boolean => volume.vendor === row.vendor && volume.model === row.model;

/** The resolution a volume is said to be in; null where nobody said. */
export const resolutionOf = (volumes: Settings['volumes'], row: VolumeRow): string | null =>
  volumes.find((volume) => isSame(volume, row))?.resolution ?? null;

/** The volumes with one set anew; null takes it out, so that it is unknown again and not zero. */
export const withVolume = (
  volumes: Settings['volumes'],
  row: VolumeRow & { readonly unit: string },
  perMonth: number | null,
  resolution: string | null = null,
): Settings['volumes'] => {
  const others = volumes.filter((volume) => !isSame(volume, row));
  const { vendor, model, unit } = row;
  if (perMonth === null) return others;
  return [...others, { vendor, model, unit, perMonth, ...(resolution === null ? {} : { resolution }) }];
};
