import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type { FileRecord } from './file-record.ts';
import type { Stage } from './project-run.ts';
import type { Knowledge } from './scan-run.ts';

const packed = promisify(gzip);

/** Raised whenever what is kept changes its form. */
const form = 3;

/** More than this is read anew sooner than it is written and read back. Characters of JSON. */
const mostCharacters = 128 * 1024 * 1024;

/** Up to this much the last folder is remembered without the disk as well. Characters of JSON. */
const mostInMemory = 32 * 1024 * 1024;

/** Folders remembered; those not scanned for longest go first. */
const foldersKept = 50;

const ownerOnly = { folder: 0o700, file: 0o600 };

interface Kept {
  readonly form: number;
  /** Catalogue and engine the facts were made by. */
  readonly rules: string;
  readonly records: readonly FileRecord[];
  readonly projects: readonly (readonly [root: string, stages: readonly Stage[]])[];
}

/**
 * What the last scan of a folder found out, kept between runs, so that the next one only reads files that changed since:
 * those whose size, times or number on the disk differ. A cache is never needed: what cannot be read or written, or was
 * made by another catalogue or engine, is as if it were not there.
 */
export class KnowledgeCache {
  readonly #folder: string;
  readonly #rules: string;
  #last: { readonly realRoot: string; readonly knowledge: Knowledge } | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** @param rules names the catalogue and the engine, as `rulesKey` gives it */
  constructor(cacheFolder: string, rules: string) {
    this.#folder = join(cacheFolder, 'scans');
    this.#rules = rules;
  }

  read(realRoot: string): Knowledge | null {
    if (this.#last?.realRoot === realRoot) return this.#last.knowledge;
    try {
      // as: written by this class alone, and told apart by form and rules
      const kept = JSON.parse(gunzipSync(readFileSync(this.#file(realRoot))).toString('utf8')) as Kept;
      if (kept.form !== form || kept.rules !== this.#rules) return null;
      return {
        records: new Map(kept.records.map((record) => [record.path, record])),
        projects: new Map(kept.projects),
      };
    } catch {
      return null;
    }
  }

  /** Is known at once; `settled` tells when it is on the disk too. */
  keep(realRoot: string, knowledge: Knowledge): void {
    const weight = weightOf(knowledge);
    this.#last = weight > mostInMemory ? null : { realRoot, knowledge };
    this.#writing = this.#writing.then(() => this.#write(realRoot, weight > mostCharacters ? null : knowledge));
  }

  /** Resolves when nothing is left to be written. Never fails. */
  settled(): Promise<void> {
    return this.#writing;
  }

  async #write(realRoot: string, knowledge: Knowledge | null): Promise<void> {
    const file = this.#file(realRoot);
    try {
      if (knowledge === null) throw new RangeError('more than is worth keeping');
      const { records, projects } = knowledge;
      const kept: Kept = { form, rules: this.#rules, records: [...records.values()], projects: [...projects] };
      const bytes = await packed(JSON.stringify(kept), { level: 1 });
      mkdirSync(this.#folder, { recursive: true, mode: ownerOnly.folder });
      writeWhole(file, bytes);
      this.#forgetOldest();
    } catch {
      forget(file);
    }
  }

  #file(realRoot: string): string {
    return join(this.#folder, `${createHash('sha256').update(realRoot).digest('hex').slice(0, 24)}.gz`);
  }

  #forgetOldest(): void {
    const kept = readdirSync(this.#folder)
      .filter((name) => name.endsWith('.gz'))
      .map((name) => ({ name, time: statSync(join(this.#folder, name)).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { name } of kept.slice(foldersKept)) rmSync(join(this.#folder, name), { force: true });
  }
}

/** What cannot be removed either will be told apart by its rules. */
const forget = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
};

const weightOf = ({ records }: Knowledge): number =>
  [...records.values()].reduce((sum, { path, facts, later }) => {
    const own = facts?.packed.length ?? 0;
    return sum + own + (later?.facts.packed.length ?? 0) + path.length + 200;
  }, 0);

const writeWhole = (file: string, bytes: Buffer): void => {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    writeFileSync(temporary, bytes, { mode: ownerOnly.file });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};
