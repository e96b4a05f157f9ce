import { availableParallelism } from 'node:os';
import type { Day } from '../../base/day.ts';
import { ok, type Result } from '../../base/result.ts';
import type { LinePlace, OwnershipNote, OwnershipReport, PlaceOwnership } from '../../history/ownership.ts';
import { startOfSpan } from '../../history/span.ts';
import { openFolder } from '../file-source/open-folder.ts';
import { blameLines, type Origin } from '../git/blame.ts';
import { fileChanges } from '../git/file-changes.ts';
import { namedCommit } from '../git/named-commits.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { listTree } from '../git/tree.ts';
import type { ScanFailure } from '../scan-failure.ts';
import { linesThen } from './lines-then.ts';
import { OriginCache } from './origin-cache.ts';
import { type FoundOwners, ownersInCommit, ownersInFolder } from './owners-file.ts';

/** Files whose authors are asked for, those with most lines first. */
const mostFiles = 3000;
const mostAtOnce = 4;

export interface OwnershipRequest {
  readonly folder: string;
  /** The commit the lines were scanned at; null for the one that is checked out. */
  readonly commit: string | null;
  readonly places: readonly LinePlace[];
  readonly today: Day;
  /** Null: nothing is kept. */
  readonly cacheFolder: string | null;
  /** Ends after about this many milliseconds with what is known by then. */
  readonly time?: number;
  readonly signal?: AbortSignal;
}

const linesByPath = (places: readonly LinePlace[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, Set<number>>();
  for (const { path, line } of places) found.set(path, (found.get(path) ?? new Set()).add(line));
  return new Map(
    [...found].sort(([, a], [, b]) => b.size - a.size).map(([path, lines]) => [path, [...lines].sort((a, b) => a - b)]),
  );
};

const yearBefore = (day: Day): Day => {
  const start = startOfSpan('12m', day);
  return start.ok ? start.value : day;
};

/** Who wrote the lines of one file; null for a line of no commit. */
type FileOrigins = ReadonlyMap<number, Origin | 'uncommitted' | null>;

interface Blaming {
  readonly repository: Repository;
  readonly commit: string;
  readonly cache: OriginCache;
  readonly signal: AbortSignal | undefined;
  /** False once time is over: what is known is told, git is not asked any more. */
  mayAsk(): boolean;
}

/** Null where git would have to be asked and time is over. */
const originsInFile = async (
  { repository, commit, cache, signal, mayAsk }: Blaming,
  path: string,
  blob: string,
  lines: readonly number[],
): Promise<FileOrigins | null> => {
  const { folder, isBare } = repository;
  const then = isBare ? new Map(lines.map((line) => [line, line])) : await linesThen(folder, path, blob, lines);
  const wanted = [...then.values()].filter((line) => line !== null);
  const open = wanted.filter((line) => cache.origin(path, blob, line) === undefined);
  if (open.length > 0) {
    if (!mayAsk()) return null;
    const told = await blameLines(folder, commit, path, open, signal);
    if (signal?.aborted !== true) cache.keep(path, blob, new Map(open.map((line) => [line, told.get(line) ?? null])));
  }
  return new Map(
    lines.map((line) => {
      const own = then.get(line) ?? null;
      return [line, own === null ? 'uncommitted' : (cache.origin(path, blob, own) ?? null)];
    }),
  );
};

interface Blamed {
  readonly origins: ReadonlyMap<string, FileOrigins>;
  readonly complete: boolean;
}

/** Git is asked about one file at least, so that asking again comes to an end. */
const patience = (time: number): (() => boolean) => {
  const end = performance.now() + time;
  let asked = 0;
  return () => {
    asked += 1;
    return asked === 1 || performance.now() <= end;
  };
};

const blameAll = async (
  blaming: Blaming,
  files: readonly (readonly [path: string, lines: readonly number[]])[],
): Promise<Blamed> => {
  const { repository, commit, signal } = blaming;
  const tree = await listTree(repository.folder, commit, signal);
  const blobs = new Map(tree.ok ? tree.value.files.map(({ path, blob }) => [path, blob]) : []);
  const waiting = [...files];
  const origins = new Map<string, FileOrigins>();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && signal?.aborted !== true; next = waiting.shift()) {
      const [path, lines] = next;
      const blob = blobs.get(path);
      const found =
        blob === undefined
          ? new Map(lines.map((line) => [line, 'uncommitted' as const]))
          : await originsInFile(blaming, path, blob, lines);
      if (found !== null) origins.set(path, found);
    }
  };
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, availableParallelism()) }, work));
  blaming.cache.flush();
  return { origins, complete: origins.size === files.length };
};

const placesOf = (
  places: readonly LinePlace[],
  owners: FoundOwners,
  prefix: string,
  origins: ReadonlyMap<string, FileOrigins>,
): readonly PlaceOwnership[] =>
  places.map(({ path, line }) => {
    const origin = origins.get(path)?.get(line) ?? null;
    const own = owners.of(`${prefix}${path}`);
    return origin === 'uncommitted'
      ? { owners: own, origin: null, uncommitted: true }
      : { owners: own, origin, uncommitted: false };
  });

const withoutGit = (folder: string, { places, today }: OwnershipRequest): OwnershipReport => {
  const owners = ownersInFolder(folder);
  return {
    commit: null,
    ownersFile: owners.file,
    places: placesOf(places, owners, '', new Map()),
    since: yearBefore(today),
    changes: [],
    notes: ['no-git'],
    complete: true,
  };
};

/**
 * Who owns each of some lines, who wrote it when, and how often their files changed in the last twelve months. Nothing
 * of the repository is run. Without git or a commit only the file of owners tells; a failure is one of the folder.
 */
export const readOwnership = async (request: OwnershipRequest): Promise<Result<OwnershipReport, ScanFailure>> => {
  const { commit: wanted, places, today, cacheFolder, time = Number.POSITIVE_INFINITY, signal } = request;
  const opened = openFolder(request.folder);
  if (!opened.ok) return opened;
  const repository = await openRepository(opened.value);
  if (!repository.ok) return ok(withoutGit(opened.value, request));
  const { folder, prefix, key, isShallow } = repository.value;
  const head = await namedCommit(folder, wanted ?? 'HEAD');
  if (!head.ok) return ok(withoutGit(opened.value, request));
  const { commit } = head.value;
  const all = [...linesByPath(places)];
  const files = all.slice(0, mostFiles);
  const since = yearBefore(today);
  const cache = new OriginCache(cacheFolder, key, prefix);
  const [owners, changes, { origins, complete }] = await Promise.all([
    ownersInCommit(folder, commit),
    fileChanges(folder, commit, since, new Set(all.map(([path]) => path)), signal),
    blameAll({ repository: repository.value, commit, cache, signal, mayAsk: patience(time) }, files),
  ]);
  const notes: OwnershipNote[] = [];
  if (isShallow) notes.push('shallow-clone');
  if (all.length > files.length) notes.push('file-limit');
  return ok({
    commit,
    ownersFile: owners.file,
    places: placesOf(places, owners, prefix, origins),
    since,
    changes,
    notes,
    complete,
  });
};
