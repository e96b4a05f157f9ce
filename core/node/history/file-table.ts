import { insideDependencyFolder } from '../file-source/excluded-folders.ts';
import type { Tree } from '../git/tree.ts';
import { placeKey } from './cache.ts';

/** One content at one path, in however many states it stands. */
export interface TableFile {
  readonly blob: string;
  readonly path: string;
}

/** Gives every content at a path one number, so that thousands of files in dozens of states stay small. */
export class FileTable {
  readonly files: TableFile[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #paths = new Map<string, string>();

  /** Numbers of the files of a tree that can be the company's own code. */
  numbersOf(tree: Tree): Uint32Array {
    const own = tree.files.filter(({ path }) => !insideDependencyFolder(path) && !path.includes('\uFFFD'));
    return Uint32Array.from(own, ({ blob, path }) => this.#numberOf(blob, path));
  }

  /** Every path of the table once. */
  paths(): readonly string[] {
    return [...this.#paths.keys()];
  }

  #numberOf(blob: string, path: string): number {
    const key = placeKey(blob, path);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const own = this.#paths.get(path) ?? path;
    this.#paths.set(own, own);
    this.#numbers.set(key, this.files.length);
    this.files.push({ blob, path: own });
    return this.files.length - 1;
  }
}
