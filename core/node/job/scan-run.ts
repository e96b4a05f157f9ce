import { err, ok, type Result } from '../../base/result.ts';
import type { Finding, ScanProgress, ScanResult } from '../../scan/types.ts';
import { CoverageAccount } from '../coverage-account.ts';
import type { FileLimits } from '../file-source/limits.ts';
import { listFiles } from '../file-source/list-files.ts';
import type { ScanFailure } from '../scan-failure.ts';
import type { BatchRequest, Linked } from '../workers/protocol.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import { BatchFeed } from './batch-feed.ts';
import { addToAccount, crashedRecord, type FileRecord, recordsOf } from './file-record.ts';
import { ProgressMeter } from './progress-meter.ts';
import type { Stage } from './project-run.ts';
import { resolveAll } from './resolve-all.ts';

export interface ScanEvents {
  /** At most about ten times a second. */
  onProgress?(progress: ScanProgress): void;
  /** Findings as far as single files tell, while the scan runs. The result's own list is the final one. */
  onFindings?(findings: readonly Finding[]): void;
}

export interface Knowledge {
  /** Records of an earlier scan with the same catalogue, by path. */
  readonly records: ReadonlyMap<string, FileRecord>;
  /** What was asked about each of its code bases, by root. */
  readonly projects: ReadonlyMap<string, readonly Stage[]>;
}

export interface RunSettings {
  readonly scan: number;
  readonly realRoot: string;
  readonly pool: WorkerPool;
  readonly limits: FileLimits;
  readonly signal: AbortSignal;
  readonly events: ScanEvents;
  /** Null where nothing is known and nothing will be kept. */
  readonly earlier: Knowledge | null;
}

/** All that a scan found out: what a result is made of, and what a later scan can build on. */
export interface RunOutcome extends Knowledge {
  readonly linked: Linked;
  readonly coverage: ScanResult['coverage'];
}

type Failed = Result<never, ScanFailure>;

const crashed = (detail: string): Failed => err({ code: 'engine-crashed', detail });

/** One scan of one folder. Not to be used twice. */
export class ScanRun {
  readonly #settings: RunSettings;
  readonly #account = new CoverageAccount();
  readonly #records = new Map<string, FileRecord>();
  readonly #meter: ProgressMeter;
  #listed = 0;

  constructor(settings: RunSettings) {
    this.#settings = settings;
    this.#meter = new ProgressMeter(settings.events.onProgress?.bind(settings.events));
  }

  async run(): Promise<Result<RunOutcome, ScanFailure>> {
    const failure = await this.#readAll();
    if (failure !== null) return failure;
    this.#meter.update({ stage: 'linking', currentPath: null });
    const resolved = await resolveAll(this.#settings, this.#records);
    if (!resolved.ok) return this.#cancelled() ?? crashed(resolved.error);
    const { linked, projects } = resolved.value;
    for (const record of this.#records.values()) addToAccount(this.#account, record);
    const coverage = this.#account.toCoverage();
    this.#meter.update({ stage: 'done', findings: linked.findings.length, filesRead: coverage.read });
    return ok({ linked, coverage, records: this.#records, projects });
  }

  #cancelled(): Failed | null {
    const { signal, realRoot } = this.#settings;
    return signal.aborted ? err({ code: 'cancelled', detail: realRoot }) : null;
  }

  async #readAll(): Promise<Failed | null> {
    const feed = new BatchFeed(this.#settings.pool, {
      request: (paths) => this.#request(paths),
      reply: (paths, reply) => {
        for (const record of recordsOf(paths, reply, this.#known)) this.#records.set(record.path, record);
        this.#tell(paths.at(-1) ?? null, reply.preview);
      },
      crashed: (path, reason, stuck) => {
        this.#records.set(path, crashedRecord(path, reason, stuck));
      },
    });
    await this.#list(feed);
    const failure = await feed.end();
    const cancelled = this.#cancelled();
    if (cancelled !== null) return cancelled;
    if (failure !== null) return crashed(failure);
    const isEmpty = this.#records.size + this.#account.listed === 0;
    return isEmpty ? err({ code: 'folder-empty', detail: this.#settings.realRoot }) : null;
  }

  readonly #known = (path: string): FileRecord | undefined => this.#settings.earlier?.records.get(path);

  async #list(feed: BatchFeed): Promise<void> {
    const { realRoot, limits, signal } = this.#settings;
    this.#meter.update({ stage: 'listing' });
    await listFiles({
      realRoot,
      limits,
      signal,
      account: this.#account,
      onFiles: (paths) => {
        this.#listed += paths.length;
        this.#meter.update({ filesListed: this.#listed });
        feed.add(paths);
      },
    });
    this.#meter.update({ stage: 'reading' });
  }

  #request(paths: readonly string[]): BatchRequest {
    const { scan, realRoot, earlier, events } = this.#settings;
    return {
      type: 'batch',
      scan,
      realRoot,
      paths,
      stamps: earlier === null ? null : paths.map((path) => this.#known(path)?.stamp ?? null),
      wantsStamps: earlier !== null,
      wantsPreview: events.onFindings !== undefined,
      needles: null,
    };
  }

  #tell(path: string | null, preview: readonly Finding[]): void {
    this.#meter.update({
      filesRead: this.#records.size,
      findings: this.#meter.now.findings + preview.length,
      currentPath: path,
    });
    if (preview.length > 0) this.#settings.events.onFindings?.(preview);
  }
}
