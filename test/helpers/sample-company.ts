import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type FindingKind, findingKinds, lanes, signalKinds } from '../../core/scan/types.ts';

const sampleFolder = path.resolve(import.meta.dirname, '../../build/sample-company');
export const historyFolder = path.join(sampleFolder, 'history');

const Evidence = z.strictObject({
  path: z.string(),
  /** Stands once in the file; the line is the one on which it ends. */
  text: z.string(),
  vendor: z.string(),
  kind: z.enum(findingKinds),
  lane: z.enum(lanes),
  language: z.string(),
  operation: z.string().optional(),
  capability: z.string().optional(),
  model: z.string().optional(),
  underlyingVendor: z.string().optional(),
  /** Missing it is no miss, finding it is no false alarm. */
  optional: z.boolean().optional(),
  note: z.string().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

const Trap = z.strictObject({ path: z.string(), text: z.string(), why: z.string() });
export type Trap = z.infer<typeof Trap>;

const ExpectedSignal = z.strictObject({
  path: z.string(),
  text: z.string(),
  vendor: z.string(),
  kind: z.enum(signalKinds),
});

const Expected = z.strictObject({
  evidence: z.array(Evidence),
  traps: z.array(Trap),
  signals: z.array(ExpectedSignal),
});

/** What a person found in the last state of the sample company. */
export const expectedOfSampleCompany = (): z.infer<typeof Expected> =>
  Expected.parse(JSON.parse(readFileSync(path.join(sampleFolder, 'expected.json'), 'utf8')));

/** The line an anchor ends on, from 1. */
export function lineOf(text: string, anchor: string): number {
  const at = text.indexOf(anchor);
  if (at < 0) throw new Error(`${JSON.stringify(anchor)} does not stand in the file`);
  return text.slice(0, at + anchor.length).split('\n').length;
}

export const countOf = (text: string, anchor: string): number => text.split(anchor).length - 1;

/** The kinds that say a vendor is really used; the exact kind among them is a matter of reading. */
export const primaryKinds: readonly FindingKind[] = ['call', 'client-init', 'endpoint-url', 'model-id'];
