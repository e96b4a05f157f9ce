import type { VendorUsage } from '../../core/lockin/types.ts';
import { changedPaths } from './changes.ts';
import { type EvidenceFile, evidenceAt } from './evidence.ts';
import { literalUsage } from './literal-usage.ts';
import type { Migration } from './migration.ts';
import { parentOf, type Repository } from './repository.ts';

/** What is told from the parent commit, and what really changed. */
export interface Measured {
  readonly migration: Migration;
  readonly lineage: string;
  readonly usage: VendorUsage;
  /** Lines that name the vendor. */
  readonly evidenceLines: number;
  /** Files with evidence before: the predicted list. */
  readonly listed: readonly string[];
  /** Files the migration changed that name the old vendor before or the new one after. */
  readonly changed: readonly string[];
}

const pathsOf = (files: readonly EvidenceFile[]): readonly string[] => files.map(({ path }) => path).sort();

/** Reads one record from its repository. Everything predicted comes from the parent of the first commit. */
export const measure = async (migration: Migration, lineage: string, repository: Repository): Promise<Measured> => {
  const { commits, old_regex: oldNames, new_regex: newNames } = migration;
  const first = commits[0] ?? '';
  const last = commits.at(-1) ?? first;
  const parent = await parentOf(repository, first);
  const before = await evidenceAt(repository, parent, oldNames);
  const after = await evidenceAt(repository, last, newNames);
  const touched = await changedPaths(repository, commits);
  const named = new Set([...pathsOf(before), ...pathsOf(after)]);
  return {
    migration,
    lineage,
    usage: literalUsage(before, oldNames),
    evidenceLines: before.reduce((sum, { lines }) => sum + lines.length, 0),
    listed: pathsOf(before),
    changed: [...touched].filter((path) => named.has(path)).sort(),
  };
};
