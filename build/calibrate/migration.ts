import { z } from 'zod';

const count = z.number().int().nonnegative();
const commit = z.string().regex(/^[0-9a-f]{40}$/, 'is no full commit id');

/** A regular expression as the record gives it, for lines that name a vendor. */
const pattern = z.string().refine((text) => {
  try {
    new RegExp(text, 'i');
    return true;
  } catch {
    return false;
  }
}, 'is no regular expression');

/** One real migration, as counted from git history. Fields that are not needed here may stand beside. */
export const Migration = z.object({
  id: z.string().min(1),
  repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'is not owner/name'),
  from: z.string(),
  to: z.string(),
  /** First to last. */
  commits: z.array(commit).min(1),
  vendor_files_changed: count,
  vendor_lines_added: count,
  vendor_lines_removed: count,
  author_active_days: count.optional(),
  entanglement: z.string().optional(),
  tests_touched: z.boolean().optional(),
  config_files_touched: count.optional(),
  test_files_touched: count.optional(),
  old_regex: pattern,
  new_regex: pattern,
});
export type Migration = z.infer<typeof Migration>;

export const MigrationFile = z.object({
  measured_on: z.string().optional(),
  /** Records of one code lineage: the same repository or a fork. */
  lineage_groups: z.array(z.array(z.string())).default([]),
  migrations: z.array(Migration).min(1),
});
export type MigrationFile = z.infer<typeof MigrationFile>;

/** The lineage of a record: the first id of its group, else its own. */
export const lineageOf = (file: Pick<MigrationFile, 'lineage_groups'>, id: string): string =>
  file.lineage_groups.find((group) => group.includes(id))?.[0] ?? id;
