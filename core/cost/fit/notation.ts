/** How lengths, sizes, tiers and shapes are written by different vendors, read as numbers. */

/** `8`, `"8"`, `"8s"` → 8. Null for `auto` and the like. */
export const seconds = (value: unknown): number | null => {
  const found = /^(-?\d+(?:\.\d+)?)s?$/.exec(String(value));
  return found === null ? null : Number(found[1]);
};

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** `1280x720`, `1280*720`, `1280:720` → pixels. A side below 64 means a ratio, not a size. */
export const pixels = (value: unknown): Pixels | null => {
  const found = /^(\d+)\s*[x*:×]\s*(\d+)$/.exec(String(value));
  const width = Number(found?.[1]);
  return found !== null && width >= 64 ? { width, height: Number(found[2]) } : null;
};

const shapeWords: Readonly<Record<string, number>> = { portrait: 9 / 16, landscape: 16 / 9 };

/** `16:9`, `portrait` → width over height. Null for `auto`, which follows the input. */
export const shape = (value: unknown): number | null => {
  const found = /^(\d+):(\d+)$/.exec(String(value));
  return found === null ? (shapeWords[String(value)] ?? null) : Number(found[1]) / Number(found[2]);
};

const tierWords: Readonly<Record<string, number>> = {
  '1k': 1024,
  '2k': 1440,
  '4k': 2160,
  std: 720,
  standard: 720,
  pro: 1080,
};

/** `720p`, `768P`, `4k`, `pro` → lines of the shorter side. */
export const tier = (value: unknown): number | null => {
  const text = String(value).toLowerCase();
  const lines = /^(\d+)p$/.exec(text)?.[1];
  return lines === undefined ? (tierWords[text] ?? null) : Number(lines);
};

/** The shorter side of a size. */
export const shorterSide = (value: unknown): number | null => {
  const size = pixels(value);
  return size === null ? null : Math.min(size.width, size.height);
};

/** Width over height of a size. */
export const sizeShape = (value: unknown): number | null => {
  const size = pixels(value);
  return size === null ? null : size.width / size.height;
};
