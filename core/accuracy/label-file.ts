import { z } from 'zod';
import { findingKinds } from '../scan/types.ts';

/** One line that a person found by reading: what stands there, and whose. */
export const Label = z.object({
  /** From the root of the repository, with `/`. */
  path: z.string(),
  /** From 1. In a notebook the line of the stored file. */
  line: z.number().int().positive(),
  /** Whom the request goes to. */
  vendor: z.string(),
  /** Behind an aggregator, a cloud or a library: whose model. */
  underlyingModel: z.string().nullish(),
  /** Other vendors that are as right. */
  altVendors: z.array(z.string()).nullish(),
  kind: z.enum(findingKinds),
  /** A matter of taste: missing it is no miss, finding it no false alarm. */
  optional: z.boolean().nullish(),
});
export type Label = z.infer<typeof Label>;

/** Every place of one repository that names a video vendor, as a person read it. */
export const LabelFile = z.object({
  repo: z.string(),
  /** What was read: paths with all below, or patterns whose `*` also crosses slashes. Empty: all. */
  scopePaths: z.array(z.string()).default([]),
  /** What was not read inside that. */
  ignorePaths: z.array(z.string()).default([]),
  /** Vendors whose findings are neither right nor wrong there. */
  ignoreVendors: z.array(z.string()).default([]),
  /** No primary finding is right there. */
  hardNegative: z.boolean().default(false),
  labels: z.array(Label),
});
export type LabelFile = z.infer<typeof LabelFile>;
