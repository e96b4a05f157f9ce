import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../base/result.ts';
import { projectRoots } from '../../scan/project-roots.ts';
import type { Linked } from '../workers/protocol.ts';
import { ProjectRun, type Records, type Stage } from './project-run.ts';
import type { RunSettings } from './scan-run.ts';

export interface Resolved {
  readonly linked: Linked;
  /** By the root of each code base. */
  readonly projects: ReadonlyMap<string, readonly Stage[]>;
}

interface ProjectFiles {
  readonly root: string;
  readonly paths: string[];
  /** Characters of facts, by which the time it takes is guessed. */
  weight: number;
}

/** Code bases with evidence in them, the largest first, so that none is left for the end. */
const projectsIn = (realRoot: string, records: Records): readonly ProjectFiles[] => {
  const rootOf = projectRoots(records.keys(), (folder) => existsSync(join(realRoot, folder, '.git')));
  const byRoot = new Map<string, ProjectFiles>();
  for (const { path, facts } of records.values()) {
    const root = rootOf(path);
    const project = byRoot.get(root) ?? { root, paths: [], weight: 0 };
    byRoot.set(root, project);
    project.paths.push(path);
    project.weight += facts?.packed.length ?? 0;
  }
  return [...byRoot.values()].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
};

/**
 * Puts the facts of all files together, each code base by itself and as many at once as there are threads. Adds to
 * `records` what later passes tell. Fails where no worker could go on.
 */
export const resolveAll = async (settings: RunSettings, records: Records): Promise<Result<Resolved, string>> => {
  const waiting = [...projectsIn(settings.realRoot, records)];
  const projects = new Map<string, readonly Stage[]>();
  let failure: string | null = null;
  const line = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && failure === null; next = waiting.shift()) {
      const stages = await new ProjectRun(settings, next.root, next.paths, records).run();
      if (stages.ok) projects.set(next.root, stages.value);
      else failure = stages.error;
      if (settings.earlier === null) letGo(records, next.paths);
    }
  };
  await Promise.all(Array.from({ length: settings.pool.workers }, line));
  return failure === null ? ok({ linked: together(projects.values()), projects }) : err(failure);
};

/** Facts are most of what a scan holds: those of a code base that is done are kept only for a later scan. */
const letGo = (records: Records, paths: readonly string[]): void => {
  for (const path of paths) {
    const record = records.get(path);
    if (record !== undefined && record.facts !== null) records.set(path, { ...record, facts: null });
    else if (record?.later) records.set(path, { ...record, later: { ...record.later, facts: noFacts } });
  }
};

const noFacts = { packed: '', key: null };

const byPath = (left: { readonly path: string }, right: { readonly path: string }): number =>
  left.path < right.path ? -1 : left.path > right.path ? 1 : 0;

/** Each part is sorted, and no file is in two of them. */
const together = (projects: Iterable<readonly Stage[]>): Linked => {
  const parts = [...projects].flatMap((stages) => stages.at(-1)?.linked ?? []);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return {
    findings: parts.flatMap(({ findings }) => findings).sort(byPath),
    signals: parts.flatMap(({ signals }) => signals).sort(byPath),
  };
};
