import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../catalog/types.ts';
import { errorText } from '../file-source/system-error.ts';
import type { CommitState } from './types.ts';

/** Packed facts of one content at one path; null where it holds no evidence. */
export interface KeptFacts {
  readonly facts: string | null;
  readonly parsed: boolean;
}

/** Raised whenever what is kept changes its form. */
const form = 3;
const rulesKept = 3;
const ownerOnly = 0o700;

/** What the judgement of a content depends on, apart from the content: the catalogue and the engine itself. */
export const rulesKey = (catalogue: Catalogue, workerScript: string): string => {
  const hash = createHash('sha256').update(`${form}\0${catalogue.version}\0`);
  return hash.update(readFileSync(workerScript)).digest('hex').slice(0, 20);
};

/** Where a content stands: the same bytes mean something else under another path. */
export const placeKey = (blob: string, path: string): string => `${blob}\0${path}`;

/**
 * Keeps what was judged between runs, in files that appear whole or not at all. Whatever cannot be read or written is
 * told as a reason and judged again: a cache is never needed.
 */
export class HistoryCache {
  readonly #folder: string;
  readonly #scope: string;
  readonly #known = new Map<string, KeptFacts>();
  readonly #fresh: string[] = [];
  #trouble: string | null = null;

  /** @param scope the folder inside the repository that is looked at */
  constructor(cacheFolder: string, rules: string, repository: string, scope: string) {
    this.#folder = join(cacheFolder, rules, repository);
    this.#scope = createHash('sha256').update(scope).digest('hex').slice(0, 8);
    this.#try(() => {
      for (const part of ['facts', 'states']) mkdirSync(join(this.#folder, part), { recursive: true, mode: ownerOnly });
      forgetOldRules(cacheFolder, rules);
    });
  }

  /** Why the folder could not be used; null where it could. */
  get trouble(): string | null {
    return this.#trouble;
  }

  state(commit: string): CommitState | null {
    const file = this.#stateFile(commit);
    // as: written by this class alone, under a key of this very engine
    return this.#try(() => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CommitState) : null));
  }

  keepState(commit: string, state: CommitState): void {
    this.#try(() => writeWhole(this.#stateFile(commit), JSON.stringify(state)));
  }

  /** Reads the facts of earlier runs. */
  loadFacts(): void {
    const folder = join(this.#folder, 'facts');
    for (const name of this.#try(() => readdirSync(folder).filter((file) => file.endsWith('.facts'))) ?? []) {
      const text = this.#try(() => readFileSync(join(folder, name), 'utf8')) ?? '';
      for (const line of text.split('\n')) this.#take(line);
    }
  }

  facts(blob: string, path: string): KeptFacts | null {
    return this.#known.get(placeKey(blob, path)) ?? null;
  }

  keepFacts(blob: string, path: string, { facts, parsed }: KeptFacts): void {
    this.#fresh.push([blob, parsed ? '1' : '0', JSON.stringify(path), facts ?? ''].join('\t'));
  }

  /** Writes what is new as one more file. */
  flush(): void {
    const lines = this.#fresh.splice(0);
    if (lines.length === 0) return;
    const name = `${randomBytes(8).toString('hex')}.facts`;
    this.#try(() => writeWhole(join(this.#folder, 'facts', name), `${lines.join('\n')}\n`));
  }

  #take(line: string): void {
    const [blob = '', parsed, path, facts] = line.split('\t');
    if (path === undefined || facts === undefined) return;
    const place: unknown = this.#try(() => JSON.parse(path));
    if (typeof place !== 'string') return;
    this.#known.set(placeKey(blob, place), { facts: facts === '' ? null : facts, parsed: parsed === '1' });
  }

  #stateFile(commit: string): string {
    return join(this.#folder, 'states', `${commit}-${this.#scope}.json`);
  }

  #try<Value>(work: () => Value): Value | null {
    try {
      return work();
    } catch (error) {
      this.#trouble ??= errorText(error);
      return null;
    }
  }
}

const writeWhole = (file: string, text: string): void => {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    writeFileSync(temporary, text, { mode: 0o600 });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};

/** Facts of catalogues and engines before the last few are of no use to anybody. */
const forgetOldRules = (cacheFolder: string, rules: string): void => {
  const others = readdirSync(cacheFolder)
    .filter((name) => /^[0-9a-f]{20}$/.test(name) && name !== rules)
    .map((name) => ({ name, time: statSync(join(cacheFolder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of others.slice(rulesKept - 1)) rmSync(join(cacheFolder, name), { recursive: true, force: true });
};
