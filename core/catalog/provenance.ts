import type { Vendor } from './schema.ts';

/** Where a fact was read, and the day that source speaks of: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface Provenance {
  readonly source: string;
  /** Null for what was derived or has no source. */
  readonly seen: string | null;
}

/** The address or package of a source without the remark in brackets behind it. */
export const locator = (source: string): string => source.replace(/ \([^()]*(\([^()]*\)[^()]*)*\)$/, '');

/** True for facts that nobody has read anywhere: they must carry low confidence. */
export const isUnsourced = (source: string): boolean => source.startsWith('unsourced: ');

/** True for facts worked out from others, such as a name by the naming rule of a generated client. */
export const isDerived = (source: string): boolean => source.startsWith('derived: ');

const covers = (url: string, wanted: string): boolean =>
  wanted === url || wanted.startsWith(`${url.replace(/\/$/, '')}/`);

/**
 * The day of a fact's source, from the vendor's list of sources: the entry with the same address, else the folder or
 * repository it lies in.
 */
export const provenanceOf = (vendor: Pick<Vendor, 'sources'>, source: string): Provenance => {
  if (isUnsourced(source) || isDerived(source)) return { source, seen: null };
  const wanted = locator(source);
  const found = vendor.sources
    .map(({ url, seen }) => ({ url: locator(url), seen }))
    .filter(({ url }) => covers(url, wanted))
    .sort((a, b) => b.url.length - a.url.length)[0];
  return { source, seen: found?.seen ?? null };
};
