import { z } from 'zod';
import { isDay } from '../base/day.ts';
import { categories, mappingClasses } from './vocabulary.ts';

const text = z.string().min(1);

/** One number of a model, with where it comes from. A team may change the value; the report then names it. */
export const Coefficient = z.strictObject({
  value: z.number().nonnegative(),
  /** `minutes`, `hours`, `points`, `share`, `factor`, `exponent`, `lines`. */
  unit: text,
  /** What it is, in words for the reader of a report. */
  label: text,
  source: text,
  seen: z.string().refine(isDay, 'is not a day in the form YYYY-MM-DD'),
  note: text.optional(),
});
export type Coefficient = z.infer<typeof Coefficient>;

/** Kinds of place in code that cost work when leaving. One row of the minutes table each. */
export const siteKinds = [
  'init',
  'request',
  'await',
  'webhook',
  'embed',
  'result',
  'error',
  'type',
  'config',
  'id',
  'prompt',
  'test',
] as const;
export type SiteKind = (typeof siteKinds)[number];

export type MappingClass = (typeof mappingClasses)[number];

const threePoints = ['low', 'likely', 'high'] as const;

/** Packages and rates that are a low, a likely and a high figure. */
export const threePointNames = [
  'learn.base',
  'learn.d',
  'learn.a',
  'learn.m',
  'edit',
  'test.covered',
  'test.uncovered',
  'missing',
  'async',
  'data.assets',
  'data.ids',
  'eval',
  'rollout.production',
  'rollout.other',
] as const;
export type ThreePointName = (typeof threePointNames)[number];

export const lockInKeys = [
  'lockin.weight.spread',
  'lockin.weight.leak',
  'lockin.weight.uniqueness',
  'lockin.weight.data-gravity',
  'lockin.weight.async-surface',
  'lockin.weight.concentration',
  'lockin.weight.exit-readiness',
  'lockin.spread.full',
  'lockin.leak.outside',
  'lockin.leak.types',
  'lockin.leak.types-full',
  'lockin.uniqueness.d',
  'lockin.uniqueness.a',
  'lockin.uniqueness.m',
  'lockin.data-gravity.ids',
  'lockin.data-gravity.masters',
  'lockin.data-gravity.large',
  'lockin.async-surface.webhook',
  'lockin.async-surface.await',
  'lockin.async-surface.surface',
  'lockin.async-surface.full',
  'lockin.exit-readiness.none',
  'lockin.exit-readiness.mocked',
  'lockin.exit-readiness.interface',
  'lockin.band.moderate',
  'lockin.band.high',
  'lockin.band.severe',
] as const;
export type LockInKey = (typeof lockInKeys)[number];

const singleEffortKeys = [
  'effort.group.exponent',
  'effort.spread.exponent',
  'effort.spread.cap',
  'effort.team.review',
  'effort.shared.sigma',
  'effort.second.files',
  'effort.second.lines',
  'effort.second.exponent',
  'effort.second.band',
  'effort.second.minutes-low',
  'effort.second.minutes-high',
  'effort.predict.scale',
  'effort.predict.files',
  'effort.predict.reach',
  'effort.predict.tests',
  'effort.predict.band',
  'effort.predict.list',
] as const;

export type EffortKey =
  | `effort.minutes.${SiteKind}.${MappingClass}`
  | `effort.${ThreePointName}.${(typeof threePoints)[number]}`
  | (typeof singleEffortKeys)[number];

export const effortKeys: readonly EffortKey[] = [
  ...siteKinds.flatMap((kind) => mappingClasses.map((mapping) => `effort.minutes.${kind}.${mapping}` as const)),
  ...threePointNames.flatMap((name) => threePoints.map((point) => `effort.${name}.${point}` as const)),
  ...singleEffortKeys,
];

/** How the lock-in score is put together: weights, caps and bands. */
export const LockInModel = z.strictObject({
  version: z.number().int().positive(),
  coefficients: z.record(z.enum(lockInKeys), Coefficient),
  /** Capabilities that show on a user's screen or run live: they count as surface. */
  surfaceCapabilities: z.array(text),
});
export type LockInModel = z.infer<typeof LockInModel>;

/** How hours are put together: minutes a site, work packages, spread and the second opinion. */
export const EffortModel = z.strictObject({
  version: z.number().int().positive(),
  coefficients: z.record(z.enum(effortKeys), Coefficient),
  /** Categories whose models make pictures or people, so that quality must be compared again. */
  generativeCategories: z.array(z.enum(categories)),
});
export type EffortModel = z.infer<typeof EffortModel>;

/** How names on quality boards are read against model ids, and which board speaks of which capability. */
export const QualityModel = z.strictObject({
  version: z.number().int().positive(),
  source: text,
  seen: z.string().refine(isDay, 'is not a day in the form YYYY-MM-DD'),
  /** Words that say nothing about which model it is: makers, options, directions. Lower case. */
  optionWords: z.array(text),
  /** Words for a quality step of one model; a board may measure one step only. */
  tierWords: z.array(text),
  /** Capabilities by the task of a board. */
  tasks: z.record(text, z.array(text)),
});
export type QualityModel = z.infer<typeof QualityModel>;

/** The coefficient files of the catalogue, by file name without `-model.json`. */
export const CatalogueModels = z.strictObject({ lockin: LockInModel, effort: EffortModel, quality: QualityModel });
export type CatalogueModels = z.infer<typeof CatalogueModels>;
