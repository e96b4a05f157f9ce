import { isUtf8 } from 'node:buffer';

/** Bytes of the start of a file that decide whether it is text. */
const sniffBytes = 8000;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By the byte order mark; UTF-8 where there is none. */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};

/** A zero byte near the start, as git decides; UTF-16 with its mark is text. */
export const isBinary = (bytes: Uint8Array): boolean => {
  if (encodingOf(bytes) !== 'utf-8') return false;
  return bytes.subarray(0, sniffBytes).includes(0);
};

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** False where bytes are no valid UTF-8 and were read as Latin-1. */
  readonly valid: boolean;
}

/** Never fails: what is no UTF-8 is read byte by byte, so that the ASCII parts of it can still be judged. */
export const decode = (bytes: Buffer): Decoded => {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-16le') return { text: bytes.subarray(2).toString('utf16le'), valid: true };
  if (encoding === 'utf-16be') {
    const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return { text: even.swap16().toString('utf16le'), valid: true };
  }
  if (!isUtf8(bytes)) return { text: bytes.toString('latin1'), valid: false };
  const text = bytes.toString('utf8');
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, valid: true };
};
