import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readMarks, type Wanted } from './marks.ts';

/** One file, or all files of one folder, scanned together. */
export interface DetectCase {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly wanted: readonly Wanted[];
}

const folder = path.resolve(import.meta.dirname, '..', 'fixtures', 'detect');

const filesIn = (where: string): string[] =>
  statSync(where).isFile()
    ? ['']
    : readdirSync(where, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(path.join(where, name)).isFile())
        .map((name) => name.replaceAll('\\', '/'))
        .sort();

const readCase = (group: string, entry: string): DetectCase => {
  const where = path.join(folder, group, entry);
  const files = filesIn(where).map((file) => {
    const named = file === '' ? entry : file;
    return { named, ...readMarks(named, readFileSync(path.join(where, file), 'utf8')) };
  });
  return {
    name: `${group}/${entry}`,
    texts: new Map(files.map(({ named, text }) => [named, text])),
    wanted: files.flatMap(({ wanted }) => wanted),
  };
};

/** The cases of `test/fixtures/detect/<group>/`: a file is a case, and a folder is one. */
export const detectCases: readonly DetectCase[] = readdirSync(folder)
  .sort()
  .flatMap((group) =>
    readdirSync(path.join(folder, group))
      .sort()
      .map((entry) => readCase(group, entry)),
  );
