import { z } from 'zod';
import { isDay } from '../../../core/base/day.ts';
import { rhythms } from '../../../core/history/months.ts';
import type { PastFindingsRecord, PastRecord } from '../records.ts';

const day = z.string().refine(isDay);
const Range = z.object({ low: z.number(), likely: z.number(), high: z.number() });

const VendorShape = z.looseObject({
  vendor: z.string(),
  calls: z.number(),
  score: z.number().nullable(),
  metrics: z.array(z.object({ id: z.string(), value: z.number(), weight: z.number() })),
  days: Range.nullable(),
  packages: z.array(z.object({ id: z.string(), hours: z.number() })),
});

const PointShape = z.looseObject({
  label: z.string(),
  day,
  commit: z.string(),
  committed: day,
  figures: z.looseObject({
    calls: z.number(),
    testCalls: z.number(),
    concentration: z.number().nullable(),
    hardest: z.looseObject({ vendor: z.string(), score: z.number(), days: Range.nullable() }).nullable(),
    vendors: z.array(VendorShape),
  }),
});

const PastShape = z.looseObject({
  projectId: z.string(),
  builtAt: z.number(),
  every: z.enum(rhythms),
  since: day,
  until: day,
  toolVersion: z.string(),
  catalogueVersion: z.string(),
  catalogueDay: day,
  notes: z.array(z.looseObject({ code: z.string(), count: z.number(), detail: z.string() })),
  stats: z.record(z.string(), z.number()),
  points: z.array(PointShape),
});

const TraceShape = z.looseObject({
  identity: z.string(),
  finding: z.looseObject({ path: z.string(), vendor: z.string() }),
});

const FindingsShape = z.looseObject({
  projectId: z.string(),
  traces: z.array(TraceShape),
  states: z.array(z.array(z.tuple([z.number(), z.number(), z.number(), z.number()]))),
});

/** The rebuilt past as the app keeps it: what screens read of it is checked. */
export const Past = z.custom<PastRecord>((value) => PastShape.safeParse(value).success);
export const PastFindings = z.custom<PastFindingsRecord>((value) => FindingsShape.safeParse(value).success);
