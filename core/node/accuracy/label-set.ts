import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LabelFile } from '../../accuracy/label-file.ts';

/** A repository whose video calls a person has labelled. */
export interface Labelled {
  /** Folder and file name: `<owner>__<name>`. */
  readonly name: string;
  readonly folder: string;
  readonly file: LabelFile;
}

export interface LabelSet {
  readonly repositories: readonly Labelled[];
  /** Names whose files are not at hand. */
  readonly absent: readonly string[];
}

const readLabels = async (path: string): Promise<LabelFile> => {
  const parsed = LabelFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${basename(path)}: ${issue?.path.join('.')}: ${issue?.message}`);
};

/** Reads every label file of a folder and pairs it with the folder of the same name below `repos`. */
export async function readLabelSet(labels: string, repos: string): Promise<LabelSet> {
  const names = (await readdir(labels))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .sort();
  const present = names.filter((name) => existsSync(join(repos, name)));
  const repositories = present.map(async (name) => ({
    name,
    folder: join(repos, name),
    file: await readLabels(join(labels, `${name}.json`)),
  }));
  return { repositories: await Promise.all(repositories), absent: names.filter((name) => !present.includes(name)) };
}
