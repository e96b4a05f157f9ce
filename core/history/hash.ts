const lanes = [
  { start: 0x811c9dc5, prime: 0x01000193 },
  { start: 0x2c1b3c6d, prime: 0x5bd1e995 },
] as const;

/**
 * 64 bits of a text as 16 hexadecimal digits: two multiplicative hashes of 32 bits (the shape of FNV-1a), each mixed at
 * the end. For telling texts apart, not for secrets. Stored: must not change.
 */
export const hashText = (text: string): string =>
  lanes.map(({ start, prime }) => hex(mix(multiply(text, start, prime)))).join('');

function multiply(text: string, start: number, prime: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the input moves half of the bits of the result. */
function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
