import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const skipped = new Set(['.git', 'node_modules']);

const typescriptIn = function* (folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* typescriptIn(path);
    else if (entry.isFile() && /\.tsx?$/.test(entry.name)) yield path;
  }
};

/** Copies TypeScript files of a tree until they hold so many lines. Gives what was copied, the last path for a change. */
export const copyTypeScript = (tree: string, target: string, lines: number) => {
  let [copied, files, last] = [0, 0, ''];
  for (const path of typescriptIn(tree)) {
    if (copied >= lines) break;
    last = relative(tree, path);
    mkdirSync(join(target, last, '..'), { recursive: true });
    copyFileSync(path, join(target, last));
    copied += readFileSync(path, 'utf8').split('\n').length;
    files += 1;
  }
  return { lines: copied, files, last };
};
