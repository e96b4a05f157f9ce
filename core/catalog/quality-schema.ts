import { z } from 'zod';
import { day, source, text, vendorId } from './schema.ts';

/** One row of a human-preference board. */
export const QualityEntry = z.strictObject({
  rank: z.number().int().positive(),
  /** As the board writes it. */
  model: text,
  /** Company, as the board writes it. */
  vendor: text,
  /** Catalogue ids of those who sell the model first-hand. Absent where the catalogue has none of them. */
  vendorIds: z.array(vendorId).min(1).optional(),
  /** Ids under which those vendors sell it, as in `models[].id`. */
  modelIds: z.array(text).min(1).optional(),
  /** Elo-like; comparable only with scores of the same board, task and day. */
  score: z.number(),
  /** Half width of the 95 % interval, in points. */
  ci: z.number().nonnegative().nullable().optional(),
  votes: z.number().int().nonnegative().nullable().optional(),
});
export type QualityEntry = z.infer<typeof QualityEntry>;

/** Scores of one public human-preference board on one day. Scores of different boards must not be mixed. */
export const QualitySnapshot = z.strictObject({
  board: text,
  task: z.enum(['text-to-video', 'image-to-video', 'video-edit']),
  /** The day the board itself gives for its figures. */
  updated: day.nullable(),
  seen: day,
  source,
  entries: z.array(QualityEntry).min(1),
});
export type QualitySnapshot = z.infer<typeof QualitySnapshot>;
