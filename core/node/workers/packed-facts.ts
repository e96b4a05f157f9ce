import { deflateSync, inflateSync } from 'fflate';
import type { FileFacts } from '../../scan/detector.ts';

const quick = { level: 1, mem: 4 } as const;

/**
 * Facts as a short text: about a tenth of their JSON, since thousands of them are held and kept at once. Packed in
 * JavaScript: a thread that is ended while `node:zlib` sets itself up takes the whole process with it.
 */
export const packFacts = (facts: FileFacts): string =>
  Buffer.from(deflateSync(Buffer.from(JSON.stringify(facts), 'utf8'), quick)).toString('base64');

/** What `packFacts` of this very engine gave. */
export const unpackFacts = (packed: string): FileFacts =>
  JSON.parse(Buffer.from(inflateSync(Buffer.from(packed, 'base64'))).toString('utf8')) as FileFacts;
