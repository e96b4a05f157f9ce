import { z } from 'zod';
import { isDay } from '../../../core/base/day.ts';
import { diagnosticCodes } from '../../../core/base/diagnostic.ts';
import { confidences } from '../../../core/catalog/schema.ts';
import { findingKinds, lanes, signalKinds } from '../../../core/scan/types.ts';
import { Target } from '../../../electron/ipc/contract.ts';
import { Past, PastFindings } from './past-schema.ts';

/** Raised whenever an older app could not read what is written. */
export const backupVersion = 3;

const day = z.string().refine(isDay);
const Range = z.object({ low: z.number(), likely: z.number(), high: z.number() });
const ArgumentValue = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
  z.object({ known: z.literal(false), reason: z.string() }),
]);

const Finding = z.looseObject({
  path: z.string(),
  line: z.number(),
  column: z.number(),
  endLine: z.number(),
  vendor: z.string(),
  underlyingVendor: z.string().nullable(),
  kind: z.enum(findingKinds),
  symbol: z.string(),
  operation: z.string().nullable(),
  capability: z.string().nullable(),
  model: z.string().nullable(),
  lane: z.enum(lanes),
  confidence: z.enum(confidences),
  via: z.array(z.string()),
  arguments: z.record(z.string(), ArgumentValue).exactOptional(),
});

const Signal = z.looseObject({
  kind: z.enum(signalKinds),
  path: z.string(),
  line: z.number(),
  vendor: z.string(),
  symbol: z.string(),
  lane: z.enum(lanes),
});

const ScanHeader = z.looseObject({
  formatVersion: z.literal(1),
  toolVersion: z.string(),
  catalogueVersion: z.string(),
  catalogueDay: day,
  today: day,
  root: z.looseObject({ name: z.string(), commit: z.string().nullable(), branch: z.string().nullable() }),
  coverage: z.looseObject({
    listed: z.number(),
    read: z.number(),
    parsed: z.number(),
    bytesRead: z.number(),
    skipped: z.array(z.object({ reason: z.string(), count: z.number() })),
    diagnostics: z.array(z.object({ path: z.string(), code: z.enum(diagnosticCodes), detail: z.string() })),
    languages: z.record(z.string(), z.number()),
  }),
});

const Settings = z.looseObject({
  hourlyRate: z.number().nonnegative(),
  currency: z.string(),
  focusHoursPerDay: z.number().positive(),
  familiarity: z.number().positive(),
  assistantFactor: z.number().positive(),
  inProduction: z.boolean(),
  volumes: z.array(
    z.object({
      vendor: z.string(),
      model: z.string().nullable(),
      unit: z.string(),
      perMonth: z.number(),
      resolution: z.string().exactOptional(),
    }),
  ),
  custody: z.record(
    z.string(),
    z.object({ mastersOnlyAtVendor: z.boolean().exactOptional(), largeLibrary: z.boolean().exactOptional() }),
  ),
});

const Leg = z.object({
  from: z.string(),
  to: z.string().nullable(),
  model: z.string().nullable().exactOptional(),
  dropped: z.array(z.string()).exactOptional(),
});

const Content = z.object({
  id: z.number(),
  projectId: z.string(),
  key: z.string(),
  findings: z.array(Finding.omit({ line: true, column: true, endLine: true })),
  signals: z.array(Signal.omit({ line: true })),
});

const references = z.array(z.number());

const shared = {
  format: z.literal('untether-backup'),
  at: z.number(),
  projects: z.array(
    z.object({
      id: z.string(),
      root: z.string(),
      name: z.string(),
      target: Target,
      createdAt: z.number(),
      openedAt: z.number(),
      vendorSlots: z.record(z.string(), z.number()),
      archivedAt: z.number().exactOptional(),
      seenScan: z.string().exactOptional(),
    }),
  ),
  scans: z.array(
    z.object({
      id: z.string(),
      projectId: z.string(),
      finishedAt: z.number(),
      header: ScanHeader,
      summary: z.object({
        today: day,
        productionCalls: z.number(),
        alarms: z.number().exactOptional(),
        vendors: z.array(
          z.object({ vendor: z.string(), calls: z.number(), score: z.number().nullable(), days: Range.nullable() }),
        ),
      }),
    }),
  ),
  preferences: z.array(
    z.discriminatedUnion('key', [
      z.object({ key: z.literal('settings'), value: Settings }),
      z.object({ key: z.literal('theme'), value: z.enum(['system', 'light', 'dark']) }),
      z.object({ key: z.literal('newCommits'), value: z.enum(['offer', 'scan', 'nothing']) }),
      z.object({ key: z.literal('watchFiles'), value: z.boolean() }),
      z.object({ key: z.literal('currentProject'), value: z.string() }),
      z.object({ key: z.literal('startedEmpty'), value: z.boolean() }),
    ]),
  ),
  /** Backups from before plans were kept have none. */
  scenarios: z
    .array(
      z.object({
        id: z.string(),
        projectId: z.string(),
        name: z.string(),
        legs: z.array(Leg),
        adapterFirst: z.boolean(),
        createdAt: z.number(),
        changedAt: z.number(),
      }),
    )
    .default([]),
  decisions: z.array(
    z.object({
      projectId: z.string(),
      findingKey: z.string(),
      state: z.enum(['dismissed', 'accepted']),
      reason: z.string(),
      at: z.number(),
    }),
  ),
};

/** Written by this version: findings once, scans as references, and the rebuilt past. */
const Current = z.object({
  version: z.literal(backupVersion),
  ...shared,
  contents: z.array(Content),
  placements: z.array(
    z.object({ id: z.number(), projectId: z.string(), key: z.string(), content: z.number(), at: z.array(z.number()) }),
  ),
  listings: z.array(z.object({ scanId: z.string(), findings: references, signals: references })),
  pasts: z.array(Past),
  pastFindings: z.array(PastFindings),
});

/** Written by earlier versions: the findings of every scan whole, and no rebuilt past. */
const Whole = z.object({
  version: z.literal(2),
  ...shared,
  parts: z.array(
    z.object({ scanId: z.string(), index: z.number(), findings: z.array(Finding), signals: z.array(Signal) }),
  ),
});

/** A backup file, whole. A file that does not fit is refused before anything is replaced. */
export const Backup = z.discriminatedUnion('version', [Current, Whole]);
export type Backup = z.infer<typeof Backup>;
