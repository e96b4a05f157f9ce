import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../base/result.ts';
import { type SamplingPoint, samplingPoints } from '../../history/months.ts';
import type { HistoryPoint, HistoryResult } from '../../history/past.ts';
import { beginTracking, carryOver } from '../../history/track.ts';
import type { Placed, Renames, Tracked } from '../../history/types.ts';
import { defaultLimits } from '../file-source/limits.ts';
import { openFolder } from '../file-source/open-folder.ts';
import { readBlobs } from '../git/blobs.ts';
import { datedTags, firstParents } from '../git/commits.ts';
import { readHead } from '../git/head.ts';
import { namedCommit } from '../git/named-commits.ts';
import { renamesBetween } from '../git/renames.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { listTree } from '../git/tree.ts';
import { defaultParseLimits } from '../parsers/grammar-parsers.ts';
import { interests } from '../workers/protocol.ts';
import { WorkerPool } from '../workers/worker-pool.ts';
import { HistoryCache, placeKey, rulesKey } from './cache.ts';
import { FileTable } from './file-table.ts';
import { HistoryMeter } from './meter.ts';
import { NoteList } from './notes.ts';
import { type OpenState, type ReadCounts, StateReader } from './state-reader.ts';
import type { CommitState, EngineOptions, HistoryFailure, HistoryRequest, Lacking } from './types.ts';

const mostWorkers = 8;
const heapMegabytes = 768;
const roomyHeapMegabytes = 2048;
const fileTime = 20_000;
const treesAtOnce = 2;

type Options = EngineOptions & HistoryRequest;

/**
 * Judges the states of the past that a rhythm asks for, straight from the object store: the work tree is neither
 * read nor touched. Each content is read once; what was judged before comes from the cache.
 */
export const runHistory = async (options: Options): Promise<Result<HistoryResult, HistoryFailure>> => {
  const opened = openFolder(options.folder);
  if (!opened.ok) return opened;
  const repository = await openRepository(opened.value);
  if (!repository.ok) return repository;
  const pool = new WorkerPool({
    script: options.workerScript,
    setup: {
      catalogue: options.catalogue,
      grammarsFolder: options.grammarsFolder,
      fileLimits: defaultLimits,
      parseLimits: defaultParseLimits,
    },
    heapMegabytes,
    roomyHeapMegabytes,
    workers: options.workers ?? Math.min(mostWorkers, Math.max(2, availableParallelism() - 1)),
    fileTime,
  });
  const stop = () => void pool.close('cancelled');
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new HistoryRun(options, repository.value, pool).run();
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await pool.close('closed');
  }
};

interface Places {
  readonly places: readonly SamplingPoint[];
  readonly commits: number;
}

const noCounts: ReadCounts = { blobsListed: 0, blobsCached: 0, blobsRead: 0, bytesRead: 0, blobsParsed: 0 };

class HistoryRun {
  readonly #options: Options;
  readonly #repository: Repository;
  readonly #pool: WorkerPool;
  readonly #signal: AbortSignal;
  readonly #cache: HistoryCache | null;
  readonly #meter: HistoryMeter;
  readonly #notes = new NoteList();
  readonly #table = new FileTable();
  readonly #states = new Map<string, CommitState>();
  readonly #started = performance.now();
  #entries = 0;
  #counts: ReadCounts = noCounts;

  constructor(options: Options, repository: Repository, pool: WorkerPool) {
    this.#options = options;
    this.#repository = repository;
    this.#pool = pool;
    this.#signal = options.signal ?? new AbortController().signal;
    this.#meter = new HistoryMeter(options.onProgress?.bind(options));
    const { cacheFolder, catalogue, workerScript } = options;
    const rules = cacheFolder ? rulesKey(catalogue, workerScript) : '';
    this.#cache = cacheFolder ? new HistoryCache(cacheFolder, rules, repository.key, repository.prefix) : null;
  }

  async run(): Promise<Result<HistoryResult, HistoryFailure>> {
    this.#meter.update({ stage: 'commits' });
    const points = await this.#points();
    if (!points.ok) return this.#cancelled() ?? points;
    const commits = [...new Set(points.value.places.map(({ commit }) => commit))];
    this.#meter.update({ points: points.value.places.length });
    const open = await this.#takeCached(commits);
    const failure = await this.#judge(open);
    const cancelled = this.#cancelled();
    if (cancelled !== null) return cancelled;
    if (failure !== null) return err({ code: 'engine-crashed', detail: failure });
    const tracked = await this.#track(points.value.places);
    this.#meter.update({ stage: 'done', pointsDone: tracked.length });
    return ok(this.#result(tracked, points.value.commits, commits.length - open.length));
  }

  #cancelled(): Result<never, HistoryFailure> | null {
    return this.#signal.aborted ? err({ code: 'cancelled', detail: this.#options.folder }) : null;
  }

  async #points(): Promise<Result<Places, HistoryFailure>> {
    const { since, today, every, start, commits: named } = this.#options;
    if (named !== undefined) return this.#namedPoints(named);
    const { folder, isShallow } = this.#repository;
    const line = await firstParents(folder, start ?? 'HEAD', this.#signal);
    if (!line.ok) return err({ code: 'no-commits', detail: line.error });
    const { commits, broken } = line.value;
    const tags = every === 'tag' ? await datedTags(folder, this.#signal) : ok([]);
    if (!tags.ok) return err({ code: 'git-refused', detail: tags.error });
    const oldest = commits.at(-1)?.day ?? today;
    if (isShallow && oldest > since) this.#notes.add('shallow-clone', oldest);
    else if (broken !== null) this.#notes.add('history-broken', broken);
    else if (oldest > since) this.#notes.add('starts-later', oldest);
    return ok({ places: samplingPoints({ since, until: today }, every, commits, tags.value), commits: commits.length });
  }

  async #namedPoints(names: readonly string[]): Promise<Result<Places, HistoryFailure>> {
    const places: SamplingPoint[] = [];
    for (const name of names) {
      const found = await namedCommit(this.#repository.folder, name);
      if (!found.ok) return err({ code: 'no-such-commit', detail: found.error });
      const { commit, day } = found.value;
      places.push({ label: name, day, commit, committed: day, unchanged: places.at(-1)?.commit === commit });
    }
    return ok({ places, commits: places.length });
  }

  /** Takes what was judged before, but for states that lacked contents which are there now. */
  async #takeCached(commits: readonly string[]): Promise<readonly string[]> {
    const known = new Map(commits.map((commit) => [commit, this.#cache?.state(commit) ?? null]));
    const lacking = new Set([...known.values()].flatMap((state) => state?.lacking ?? []).map(({ blob }) => blob));
    const arrived = await this.#present([...lacking]);
    return commits.filter((commit) => {
      const state = known.get(commit) ?? null;
      const isStale = state?.lacking.some(({ code, blob }) => code === 'objects-missing' && arrived.has(blob));
      if (state === null || isStale === true) return true;
      this.#states.set(commit, state);
      return false;
    });
  }

  /** Which of some contents the object store holds. */
  async #present(blobs: readonly string[]): Promise<ReadonlySet<string>> {
    const present = new Set<string>();
    if (blobs.length === 0) return present;
    for await (const answers of readBlobs(this.#repository.folder, blobs, 0, this.#signal)) {
      for (const { index, answer } of answers) {
        if (answer.ok || answer.reason === 'too-large') present.add(blobs[index] ?? '');
      }
    }
    return present;
  }

  async #judge(commits: readonly string[]): Promise<string | null> {
    if (commits.length === 0) return null;
    this.#pool.start();
    this.#cache?.loadFacts();
    const listed = await this.#listTrees(commits);
    const kinds = await this.#interests();
    if (typeof kinds === 'string') return kinds;
    const states = listed.map(({ commit, files, total }): OpenState => {
      return { commit, total, files: files.filter((file) => kinds[file] !== interests.none) };
    });
    const reader = new StateReader({
      pool: this.#pool,
      folder: this.#repository.folder,
      fileBytes: defaultLimits.fileBytes,
      table: this.#table,
      isSource: (file) => kinds[file] === interests.source,
      cache: this.#cache,
      signal: this.#signal,
      meter: this.#meter,
    });
    this.#counts = reader.counts;
    const read = await reader.read(states, (commit, state) => {
      this.#states.set(commit, state);
      this.#cache?.keepState(commit, state);
    });
    return read.ok ? null : read.error;
  }

  async #listTrees(commits: readonly string[]): Promise<readonly OpenState[]> {
    this.#meter.update({ stage: 'trees' });
    const states: OpenState[] = [];
    const waiting = [...commits];
    const work = async () => {
      for (let commit = waiting.shift(); commit !== undefined && !this.#signal.aborted; commit = waiting.shift()) {
        const tree = await listTree(this.#repository.folder, commit, this.#signal);
        if (!tree.ok) {
          if (!this.#signal.aborted) this.#notes.add('point-unreadable', tree.error);
          continue;
        }
        const { files, links, submodules } = tree.value;
        this.#entries += files.length + links + submodules;
        this.#notes.atMost('submodules', commit, submodules);
        states.push({ commit, files: this.#table.numbersOf(tree.value), total: files.length });
      }
    };
    await Promise.all(Array.from({ length: treesAtOnce }, work));
    return states;
  }

  /** What each file of the table is read as, by number; or why it could not be told. */
  async #interests(): Promise<Uint8Array | string> {
    const paths = this.#table.paths();
    const answer = await this.#pool.submit({ type: 'interests', paths });
    if (!answer.ok) return answer.error.reason;
    const told = answer.value.type === 'interests' ? answer.value.interests : new Uint8Array();
    const byPath = new Map(paths.map((path, row) => [path, told[row] ?? interests.none]));
    return Uint8Array.from(this.#table.files, ({ path }) => byPath.get(path) ?? interests.none);
  }

  /** Each content that no state could be judged by, once. */
  #lacking(): ReadonlyMap<string, Lacking> {
    const all = [...this.#states.values()].flatMap(({ lacking }) => lacking);
    return new Map(all.map((one) => [placeKey(one.blob, one.path), one]));
  }

  /** Points whose state could not be read are left out; the notes say so. */
  async #track(places: readonly SamplingPoint[]): Promise<readonly HistoryPoint[]> {
    const seen = new Set<string>();
    let before: readonly Tracked[] | null = null;
    const points: HistoryPoint[] = [];
    for (const place of places) {
      const state = this.#states.get(place.commit);
      if (state === undefined) continue;
      const last = points.at(-1);
      const same = last?.commit === place.commit ? last.findings : null;
      const findings: readonly Tracked[] =
        same ??
        (before === null
          ? beginTracking(placed(state))
          : carryOver(before, placed(state), seen, await this.#renames(last?.commit, place.commit)));
      for (const { identity } of findings) seen.add(identity);
      before = findings;
      points.push({ ...place, findings, signals: state.signals, files: state.files, readable: state.readable });
    }
    return points;
  }

  /** Git is only asked where two states are compared: over many points the findings themselves tell. */
  async #renames(from: string | undefined, to: string): Promise<Renames> {
    if (this.#options.commits === undefined || from === undefined) return new Map();
    return renamesBetween(this.#repository.folder, from, to, this.#signal);
  }

  #result(points: readonly HistoryPoint[], commits: number, cached: number): HistoryResult {
    const { catalogue, toolVersion, every, since, today, folder } = this.#options;
    for (const { code, path } of this.#lacking().values()) this.#notes.add(code, path);
    const trouble = this.#cache?.trouble ?? null;
    if (trouble !== null) this.#notes.add('cache-unusable', trouble);
    return {
      root: { name: basename(folder), ...readHead(folder) },
      catalogueVersion: catalogue.version,
      catalogueDay: catalogue.day,
      toolVersion,
      every,
      since,
      until: today,
      points,
      notes: this.#notes.all(),
      stats: {
        points: points.length,
        pointsCached: cached,
        commits,
        entriesListed: this.#entries,
        ...this.#counts,
        milliseconds: Math.round(performance.now() - this.#started),
      },
    };
  }
}

const placed = ({ findings, contexts }: CommitState): Placed[] =>
  findings.map((finding, index) => ({ finding, context: contexts[index] ?? { enclosing: null, code: null } }));
