import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FileFacts } from '../../scan/detector.ts';

const quick = { level: 1 };

/** Facts as a short text: about a tenth of their JSON, since thousands of them are held and kept at once. */
export const packFacts = (facts: FileFacts): string =>
  deflateRawSync(Buffer.from(JSON.stringify(facts), 'utf8'), quick).toString('base64');

/** What `packFacts` of this very engine gave. */
export const unpackFacts = (packed: string): FileFacts =>
  JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as FileFacts;
