import { err, ok, type Result } from '../../base/result.ts';
import type { BlobVerdict, Linked, ResolveStatesRequest } from '../workers/protocol.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import { BlobFeed, type Trouble } from './blob-feed.ts';
import type { HistoryCache, KeptFacts } from './cache.ts';
import { locate, readContexts } from './contexts.ts';
import type { FileTable } from './file-table.ts';
import type { HistoryMeter } from './meter.ts';
import { balancedRuns } from './runs.ts';
import type { CommitState, Lacking } from './types.ts';

/** Wrappers of wrappers are looked for this many times over, as a scan does. */
const mostPasses = 2;
/** Contents judged between two writes: so many are judged again after a run that was killed. */
const flushEvery = 500;
/** Runs of neighbouring states for each thread: few, since neighbours share facts; enough to keep all threads busy. */
const runsPerThread = 2;

/** A state to be judged: its readable files by number. */
export interface OpenState {
  readonly commit: string;
  readonly files: Uint32Array;
  /** Files of the commit, readable or not. */
  readonly total: number;
}

export interface ReaderSettings {
  readonly pool: WorkerPool;
  readonly folder: string;
  readonly fileBytes: number;
  readonly table: FileTable;
  /** By number: true where a grammar reads it, so that later passes search it. */
  readonly isSource: (file: number) => boolean;
  readonly cache: HistoryCache | null;
  readonly signal: AbortSignal;
  readonly meter: HistoryMeter;
}

export interface ReadCounts {
  blobsListed: number;
  blobsCached: number;
  blobsRead: number;
  bytesRead: number;
  blobsParsed: number;
}

interface Working extends OpenState {
  /** Numbers of files whose facts belong to the state: evidence of their own, then what later passes tell. */
  readonly telling: Set<number>;
  readonly searched: string[];
  /** Null until nothing is left to search for. */
  linked: Linked | null;
  /** The last search told nothing new: no other follows. */
  settled: boolean;
}

type OnState = (commit: string, state: CommitState) => void;

/** Judges many states at once: each content once, whatever the number of states that hold it. */
export class StateReader {
  readonly counts: ReadCounts = { blobsListed: 0, blobsCached: 0, blobsRead: 0, bytesRead: 0, blobsParsed: 0 };
  readonly #settings: ReaderSettings;
  readonly #facts = new Map<number, KeptFacts & { readonly facts: string }>();
  readonly #later = new Map<number, { readonly facts: string; readonly hits: Set<string> }>();
  readonly #troubled = new Map<number, Trouble>();

  constructor(settings: ReaderSettings) {
    this.#settings = settings;
  }

  /** Gives each state to `onState`. Fails where the threads could not go on. */
  async read(states: readonly OpenState[], onState: OnState): Promise<Result<null, string>> {
    const failure = await this.#readAll(states);
    if (failure !== null) return err(failure);
    const working = states.map((state): Working => {
      const telling = new Set([...state.files].filter((file) => this.#facts.has(file)));
      return { ...state, telling, searched: [], linked: null, settled: false };
    });
    for (let pass = 0; pass <= mostPasses; pass += 1) {
      const stopped = await this.#resolve(working, pass < mostPasses);
      if (stopped !== null) return err(stopped);
    }
    await this.#tell(working, onState);
    return ok(null);
  }

  async #readAll(states: readonly OpenState[]): Promise<string | null> {
    const { table, cache } = this.#settings;
    const all = new Set(states.flatMap(({ files }) => [...files]));
    const open: number[] = [];
    for (const file of all) {
      const { blob, path } = table.files[file] ?? { blob: '', path: '' };
      const known = cache?.facts(blob, path) ?? null;
      if (known === null) open.push(file);
      else if (known.facts !== null) this.#facts.set(file, { ...known, facts: known.facts });
    }
    this.counts.blobsListed = all.size;
    this.counts.blobsCached = all.size - open.length;
    let judged = 0;
    try {
      return await this.#feed('reading', open, null, (file, verdict) => {
        this.#keep(file, verdict);
        judged += 1;
        if (judged % flushEvery === 0) cache?.flush();
      });
    } finally {
      cache?.flush();
    }
  }

  #keep(file: number, verdict: BlobVerdict | null): void {
    const { table, cache } = this.#settings;
    const { blob, path } = table.files[file] ?? { blob: '', path: '' };
    const kept = { facts: verdict?.facts ?? null, parsed: verdict?.parsed ?? false };
    if (kept.facts !== null) this.#facts.set(file, { ...kept, facts: kept.facts });
    if (kept.parsed) this.counts.blobsParsed += 1;
    cache?.keepFacts(blob, path, kept);
  }

  #feed(
    stage: 'reading' | 'following',
    files: readonly number[],
    needles: readonly string[] | null,
    onJudged: (file: number, verdict: BlobVerdict | null) => void,
  ): Promise<string | null> {
    const { pool, folder, fileBytes, signal, meter, table } = this.#settings;
    meter.update({ stage, blobs: files.length, blobsDone: 0 });
    const feed = new BlobFeed(table.files, {
      pool,
      folder,
      fileBytes,
      signal,
      needles,
      onJudged: (file, verdict) => {
        meter.update({ blobsDone: meter.now.blobsDone + 1 });
        onJudged(file, verdict);
      },
      onTrouble: (file, trouble) => this.#troubled.set(file, trouble),
      onRead: (blobs, bytes) => {
        if (needles !== null) return;
        this.counts.blobsRead += blobs;
        this.counts.bytesRead += bytes;
      },
    });
    return feed.run(files);
  }

  /** Links the states for which nothing is left to search for, and searches for what the others want. */
  async #resolve(states: readonly Working[], mayFollow: boolean): Promise<string | null> {
    const open = states.filter(({ linked }) => linked === null);
    const { meter, pool } = this.#settings;
    meter.update({ stage: 'linking' });
    const answers = await Promise.all(
      this.#inRuns(open).map(async (run) => {
        return { run, answer: await pool.submit(this.#request(run, mayFollow)) };
      }),
    );
    const wanted = new Map<Working, ReadonlySet<string>>();
    for (const { run, answer } of answers) {
      if (!answer.ok) return answer.error.reason;
      if (answer.value.type !== 'resolve-states') return 'a worker answered another question';
      for (const [index, state] of run.entries()) {
        const { needles, linked } = answer.value.resolved[index] ?? { needles: [], linked: null };
        state.linked = linked;
        state.searched.push(...needles);
        if (linked === null) wanted.set(state, new Set(needles));
      }
    }
    return wanted.size === 0 ? null : this.#follow(wanted);
  }

  /** Of about the same size: no thread must be left with all that is large. */
  #inRuns(states: readonly Working[]): readonly (readonly Working[])[] {
    const sizeOf = (state: Working): number =>
      [...state.telling].reduce((sum, file) => sum + this.#packed(file).length, 1);
    const sized = states.map((state) => ({ item: state, size: sizeOf(state) }));
    return balancedRuns(sized, this.#settings.pool.workers * runsPerThread);
  }

  #packed(file: number): string {
    return this.#facts.get(file)?.facts ?? this.#later.get(file)?.facts ?? '';
  }

  #request(run: readonly Working[], mayFollow: boolean): ResolveStatesRequest {
    const rows = new Map<number, number>();
    const rowOf = (file: number): number => {
      const row = rows.get(file) ?? rows.size;
      rows.set(file, row);
      return row;
    };
    const states = run.map((state) => ({
      facts: Uint32Array.from(this.#inOrder(state), rowOf),
      searched: mayFollow && !state.settled ? state.searched : null,
    }));
    const packed = [...rows.keys()].map((file) => this.#packed(file));
    return { type: 'resolve-states', packed, states };
  }

  async #follow(wanted: ReadonlyMap<Working, ReadonlySet<string>>): Promise<string | null> {
    const union = [...new Set([...wanted.values()].flatMap((needles) => [...needles]))].sort();
    const open = new Set<number>();
    for (const state of wanted.keys()) {
      for (const file of state.files) if (this.#isOpen(state, file)) open.add(file);
    }
    const failure = await this.#feed('following', [...open], union, (file, verdict) => {
      if (verdict === null) return;
      const known = this.#later.get(file);
      if (known === undefined) this.#later.set(file, { facts: verdict.facts, hits: new Set(verdict.hits) });
      else for (const hit of verdict.hits) known.hits.add(hit);
    });
    for (const [state, needles] of wanted) state.settled = !this.#addLater(state, needles);
    return failure;
  }

  #isOpen(state: Working, file: number): boolean {
    return this.#settings.isSource(file) && !state.telling.has(file) && !this.#troubled.has(file);
  }

  /** True where something was added. */
  #addLater(state: Working, needles: ReadonlySet<string>): boolean {
    const before = state.telling.size;
    for (const file of state.files) {
      const found = this.#later.get(file);
      if (found === undefined || state.telling.has(file)) continue;
      if ([...found.hits].some((hit) => needles.has(hit))) state.telling.add(file);
    }
    return state.telling.size > before;
  }

  /** Files with facts, by path, in the order a scan hands them over. */
  #inOrder(state: Working): readonly number[] {
    const { files } = this.#settings.table;
    return [...state.telling].sort((a, b) => ((files[a]?.path ?? '') < (files[b]?.path ?? '') ? -1 : 1));
  }

  async #tell(states: readonly Working[], onState: OnState): Promise<void> {
    const contexts = await readContexts(
      this.#settings,
      states.flatMap((state) => locate(state.linked?.findings ?? [], this.#blobsOf(state))),
    );
    for (const { commit, linked, files, total } of states) {
      if (linked === null) continue;
      const { findings, signals } = linked;
      const own = findings.map((finding) => contexts.get(finding) ?? { enclosing: null, code: null });
      const lacking = this.#lackingIn(files);
      onState(commit, { findings, contexts: own, signals, files: total, readable: files.length, lacking });
    }
  }

  #lackingIn(numbers: Uint32Array): readonly Lacking[] {
    return [...numbers].flatMap((file) => {
      const code = this.#troubled.get(file);
      const place = this.#settings.table.files[file];
      return code === undefined || place === undefined ? [] : [{ code, ...place }];
    });
  }

  #blobsOf(state: Working): ReadonlyMap<string, string> {
    const { files } = this.#settings.table;
    return new Map([...state.telling].map((file) => [files[file]?.path ?? '', files[file]?.blob ?? '']));
  }
}
