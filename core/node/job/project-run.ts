import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../base/result.ts';
import type { Linked } from '../workers/protocol.ts';
import { BatchFeed } from './batch-feed.ts';
import { crashedRecord, type FileRecord, factsOf, type KeptFacts, recordsOf } from './file-record.ts';
import type { RunSettings } from './scan-run.ts';

/** Wrappers of wrappers are looked for this many times over. */
const mostPasses = 2;

export type Records = Map<string, FileRecord>;

/** One question about the facts of a code base and its answer, which follows from them alone. Plain JSON. */
export interface Stage {
  /** Alike where the facts and what was searched for are alike; null where nothing will be kept. */
  readonly key: string | null;
  /** To search for next; empty where `linked` is there. */
  readonly needles: readonly string[];
  readonly linked: Linked | null;
}

const passesOf = (stages: readonly Stage[]): readonly (readonly string[])[] =>
  stages.map(({ needles }) => needles).filter((needles) => needles.length > 0);

/**
 * Puts the facts of one code base together. Source files without evidence of their own, through which others hand
 * clients and constants on, are searched in later passes, and what they tell is added to `records`.
 */
export class ProjectRun {
  readonly #settings: RunSettings;
  readonly #root: string;
  readonly #paths: readonly string[];
  readonly #records: Records;
  readonly #earlier: readonly Stage[];
  readonly #stages: Stage[] = [];

  constructor(settings: RunSettings, root: string, paths: readonly string[], records: Records) {
    this.#settings = settings;
    this.#root = root;
    this.#paths = paths;
    this.#records = records;
    this.#earlier = settings.earlier?.projects.get(root) ?? [];
  }

  /** All stages, the last one with what was found. Fails where no worker could go on. */
  async run(): Promise<Result<readonly Stage[], string>> {
    for (;;) {
      const stage = await this.#ask();
      if (!stage.ok) return stage;
      this.#stages.push(stage.value);
      if (stage.value.linked !== null) return ok(this.#stages);
      const failure = await this.#search();
      if (failure !== null) return err(failure);
    }
  }

  async #ask(): Promise<Result<Stage, string>> {
    const facts = factsOf(this.#own());
    const passes = passesOf(this.#stages);
    const searched = passes.length < mostPasses ? passes.flat() : null;
    const key = keyOf(facts, searched);
    const known = this.#earlier[this.#stages.length];
    if (key !== null && known?.key === key) return ok(known);
    const project = `${this.#settings.scan} ${this.#root}`;
    const packed = facts.map((entry) => entry.packed);
    const answer = await this.#settings.pool.submit({ type: 'resolve', project, packed, searched }, project);
    if (!answer.ok) return err(answer.error.reason);
    if (answer.value.type !== 'resolve') return err('a worker answered another question');
    const { needles, linked } = answer.value;
    return ok({ key, needles, linked });
  }

  *#own(): Generator<FileRecord> {
    for (const path of this.#paths) {
      const record = this.#records.get(path);
      if (record !== undefined) yield record;
    }
  }

  #search(): Promise<string | null> {
    const { pool, scan, realRoot, earlier } = this.#settings;
    const pass = this.#stages.length;
    const needles = this.#stages.at(-1)?.needles.join('\0') ?? '';
    const feed = new BatchFeed(pool, {
      request: (paths) => ({
        type: 'batch',
        scan,
        realRoot,
        paths,
        stamps: null,
        wantsStamps: earlier !== null,
        wantsPreview: false,
        needles,
      }),
      reply: (paths, reply) => {
        for (const found of recordsOf(paths, reply, () => undefined)) this.#addFacts(found, pass);
      },
      crashed: (path, reason, stuck) => {
        this.#records.set(path, crashedRecord(path, reason, stuck));
      },
    });
    feed.add(this.#toSearch());
    return feed.end();
  }

  #addFacts(found: FileRecord, pass: number): void {
    const record = this.#records.get(found.path);
    if (record === undefined || found.facts === null) return;
    const { facts, parsed, diagnostics } = found;
    this.#records.set(found.path, { ...record, later: { pass, facts, parsed, diagnostics } });
  }

  /**
   * Source files without facts. Where an earlier scan searched for the very same needles, files unchanged since then
   * have their answer already: facts of that pass are taken over, and they are not read.
   */
  #toSearch(): readonly string[] {
    const before = passesOf(this.#earlier);
    const isRepeat = this.#stages.every(({ needles }, pass) => needles.join('\0') === before[pass]?.join('\0'));
    const open = [...this.#own()].filter(isOpen);
    return open.filter((record) => !isRepeat || !this.#isAnswered(record)).map(({ path }) => path);
  }

  #isAnswered(record: FileRecord): boolean {
    const known = this.#settings.earlier?.records.get(record.path);
    if (known === undefined || known.stamp === null || known.stamp !== record.stamp) return false;
    if (known.later?.pass === this.#stages.length) this.#records.set(record.path, { ...record, later: known.later });
    return true;
  }
}

const isOpen = ({ isSource, skipped, facts, later }: FileRecord): boolean =>
  isSource && skipped === null && facts === null && later === null;

/** Names the facts and what was searched for; null where the facts have no keys. */
const keyOf = (facts: readonly KeptFacts[], searched: readonly string[] | null): string | null => {
  const hash = createHash('sha1').update(searched === null ? '-' : searched.join('\0'));
  for (const { key } of facts) {
    if (key === null) return null;
    hash.update(key);
  }
  return hash.digest('base64');
};
