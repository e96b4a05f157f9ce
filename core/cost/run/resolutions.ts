import type { Catalogue } from '../../catalog/catalogue-schema.ts';

/** Vendors write the same resolution as `1080P` and `1080p`. */
export const resolutionKey = (resolution: string): string => resolution.toLowerCase();

/** Lines of a picture: `1080p` 1080, `4k` 2160, `1280x720` 720; 0 where a vendor has words of its own. */
const linesOf = (key: string): number => {
  const [, width, height, count, unit] = /^(\d+)[x*](\d+)$|^(\d+)(p|k)$/.exec(key) ?? [];
  if (width !== undefined) return Math.min(Number(width), Number(height));
  return count === undefined ? 0 : Number(count) * (unit === 'k' ? 540 : 1);
};

/**
 * Resolutions that any list price in a unit depends on, each once, smallest first, in small letters. They are those of all
 * vendors: who leaves a vendor with one price for everything may go to one that asks more for a larger picture.
 */
export const pricedResolutions = ({ vendors }: Pick<Catalogue, 'vendors'>, unit: string): readonly string[] =>
  [
    ...new Set(
      vendors.flatMap(({ models }) =>
        models.flatMap(({ prices }) =>
          prices.flatMap((price) =>
            price.unit === unit && price.resolution !== undefined ? [resolutionKey(price.resolution)] : [],
          ),
        ),
      ),
    ),
  ].sort((a, b) => linesOf(a) - linesOf(b) || (a < b ? -1 : 1));
