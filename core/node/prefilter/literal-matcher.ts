import { characterFrequency } from '../../scan/rules/character-frequency.ts';

/** Tells whether any of many literals occurs in bytes. ASCII case makes no difference. */
export interface LiteralMatcher {
  /** Looks at `bytes[0 … length)`. */
  matches(bytes: Uint8Array, length: number): boolean;
}

/** Bytes of the shortest literal that a matcher takes. */
export const shortestLiteral = 3;

const blockBytes = 3;
const blockCount = 2 ** 15;

const lowerCase = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

const asciiLowerCase = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const folded: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => lowerCase(byte));

/** The low five bits of three bytes: both cases of a letter are one block without folding. */
const blockOf = (first: number, second: number, third: number): number =>
  ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);

interface Needle {
  readonly bytes: Uint8Array;
  /** Where the searched window begins: at the rarest stretch of the literal. */
  readonly offset: number;
}

interface Tables {
  readonly window: number;
  /** How far to move on when a block is the last one of the window; 0 where a needle may be. */
  readonly shifts: Uint8Array;
  readonly buckets: readonly (readonly Needle[] | undefined)[];
}

/**
 * Wu and Manber's search for many literals ("A fast algorithm for multi-pattern searching", 1994), with blocks of
 * three bytes hashed to 15 bits, so that the table stays in the first-level cache, and with the window of each
 * literal laid over its rarest bytes, so that zero shifts are few. Throws on a literal of fewer than
 * `shortestLiteral` bytes.
 */
export const createLiteralMatcher = (literals: readonly string[]): LiteralMatcher => {
  const spelled = withoutRedundant(literals.map(asciiLowerCase)).map(encode);
  if (spelled.length === 0) return { matches: () => false };
  const window = Math.min(...spelled.map((bytes) => bytes.length));
  const needles = spelled.map((bytes) => ({ bytes, offset: rarestWindow(bytes, window) }));
  const tables = { window, shifts: shiftTable(needles, window), buckets: bucketTable(needles, window) };
  return { matches: (bytes, length) => search(bytes, length, tables) };
};

/** A literal that holds another one can tell nothing more. */
const withoutRedundant = (literals: readonly string[]): readonly string[] => {
  const kept: string[] = [];
  const byLength = [...new Set(literals)].sort((left, right) => left.length - right.length);
  for (const literal of byLength) if (!kept.some((shorter) => literal.includes(shorter))) kept.push(literal);
  return kept;
};

const encode = (literal: string): Uint8Array => {
  const bytes = Buffer.from(literal, 'utf8');
  if (bytes.length < shortestLiteral) throw new RangeError(`literal shorter than ${shortestLiteral} bytes: ${literal}`);
  return bytes;
};

const blockAt = (bytes: Uint8Array, end: number): number =>
  blockOf(bytes[end - 2] ?? 0, bytes[end - 1] ?? 0, bytes[end] ?? 0);

const commonness = (bytes: Uint8Array, end: number): number =>
  characterFrequency(bytes[end - 2] ?? 0) *
  characterFrequency(bytes[end - 1] ?? 0) *
  characterFrequency(bytes[end] ?? 0);

/** The last block of a window stops the search wherever it is met, so it weighs more than the others. */
const lastBlockWeight = 4;

const rarestWindow = (bytes: Uint8Array, window: number): number => {
  let best = { offset: 0, cost: Number.POSITIVE_INFINITY };
  for (let offset = 0; offset + window <= bytes.length; offset += 1) {
    let cost = (lastBlockWeight - 1) * commonness(bytes, offset + window - 1);
    for (let end = blockBytes - 1; end < window; end += 1) cost += commonness(bytes, offset + end);
    if (cost < best.cost) best = { offset, cost };
  }
  return best.offset;
};

const shiftTable = (needles: readonly Needle[], window: number): Uint8Array => {
  const furthest = Math.min(window - blockBytes + 1, 255);
  const shifts = new Uint8Array(blockCount).fill(furthest);
  for (const { bytes, offset } of needles) {
    for (let end = blockBytes - 1; end < window; end += 1) {
      const block = blockAt(bytes, offset + end);
      shifts[block] = Math.min(shifts[block] ?? furthest, window - 1 - end);
    }
  }
  return shifts;
};

const bucketTable = (needles: readonly Needle[], window: number): (readonly Needle[] | undefined)[] => {
  const buckets: Needle[][] = Array.from({ length: blockCount });
  for (const needle of needles) {
    const block = blockAt(needle.bytes, needle.offset + window - 1);
    buckets[block] = [...(buckets[block] ?? []), needle];
  }
  return buckets;
};

/** Every index is below `length`: `as` spares the hot loop a test for undefined. */
const search = (bytes: Uint8Array, length: number, { window, shifts, buckets }: Tables): boolean => {
  let end = window - 1;
  while (end < length) {
    const block = blockOf(bytes[end - 2] as number, bytes[end - 1] as number, bytes[end] as number);
    const shift = shifts[block] as number;
    if (shift > 0) {
      end += shift;
    } else {
      if (anyAt(bytes, length, end - window + 1, buckets[block])) return true;
      end += 1;
    }
  }
  return false;
};

const anyAt = (bytes: Uint8Array, length: number, at: number, bucket: readonly Needle[] | undefined): boolean => {
  if (bucket === undefined) return false;
  for (const needle of bucket) {
    const start = at - needle.offset;
    if (start >= 0 && start + needle.bytes.length <= length && isAt(bytes, start, needle.bytes)) return true;
  }
  return false;
};

const isAt = (bytes: Uint8Array, start: number, needle: Uint8Array): boolean => {
  for (let index = 0; index < needle.length; index += 1) {
    // Both indexes are in range, as in `search`.
    if (folded[bytes[start + index] as number] !== needle[index]) return false;
  }
  return true;
};
