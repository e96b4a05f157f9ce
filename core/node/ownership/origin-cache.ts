import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Origin } from '../git/blame.ts';

type Lines = Record<string, Origin | null>;

/** Raised whenever what is kept changes its form. */
const form = 1;
const mostFiles = 20_000;
const ownerOnly = 0o700;

const isKept = (value: unknown): value is { readonly form: number; readonly files: Record<string, Lines> } =>
  typeof value === 'object' && value !== null && 'form' in value && value.form === form && 'files' in value;

/**
 * Keeps who wrote which line, by path and content: the same content at the same place has the same authors. Whatever
 * cannot be read or written is asked of git again.
 */
export class OriginCache {
  readonly #file: string | null;
  readonly #files: Map<string, Lines>;
  #changed = false;

  /** @param folder null where nothing is to be kept */
  constructor(folder: string | null, repository: string, scope: string) {
    const name = createHash('sha256').update(`${repository}\0${scope}`).digest('hex').slice(0, 20);
    this.#file = folder === null ? null : join(folder, 'ownership', `${name}.json`);
    this.#files = new Map(Object.entries(this.#read()));
  }

  #read(): Record<string, Lines> {
    try {
      const kept: unknown = this.#file === null ? null : JSON.parse(readFileSync(this.#file, 'utf8'));
      return isKept(kept) ? kept.files : {};
    } catch {
      return {};
    }
  }

  /** Undefined where git was not asked yet, null where it does not say. */
  origin(path: string, blob: string, line: number): Origin | null | undefined {
    return this.#files.get(`${blob} ${path}`)?.[line];
  }

  keep(path: string, blob: string, origins: ReadonlyMap<number, Origin | null>): void {
    const key = `${blob} ${path}`;
    const before = this.#files.get(key);
    this.#files.delete(key);
    this.#files.set(key, { ...before, ...Object.fromEntries(origins) });
    this.#changed = true;
  }

  /** Writes the files that were asked about last, whole or not at all. */
  flush(): void {
    if (this.#file === null || !this.#changed) return;
    const temporary = `${this.#file}.${randomBytes(6).toString('hex')}.part`;
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true, mode: ownerOnly });
      const files = Object.fromEntries([...this.#files].slice(-mostFiles));
      writeFileSync(temporary, JSON.stringify({ form, files }), { mode: 0o600 });
      renameSync(temporary, this.#file);
      this.#changed = false;
    } catch {
      rmSync(temporary, { force: true });
    }
  }
}
