import { z } from 'zod';
import { text } from './schema.ts';

export const capabilityGroups = [
  'generation',
  'control',
  'editing',
  'delivery',
  'realtime',
  'understanding',
  'operation',
] as const;

/** One word of the shared vocabulary in which vendors, models and call patterns say what they can do. */
export const Capability = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'is not in snake_case'),
  label: text,
  meaning: text,
  group: z.enum(capabilityGroups),
});
export type Capability = z.infer<typeof Capability>;
