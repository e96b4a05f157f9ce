import { ok, type Result } from '../../base/result.ts';
import { recordCutter, streamGit } from './stream.ts';

export interface TreeFile {
  /** Relative to the folder git was started in, with `/`. */
  readonly path: string;
  readonly blob: string;
}

export interface Tree {
  readonly files: readonly TreeFile[];
  readonly submodules: number;
  readonly links: number;
}

const linkMode = '120000';
const submoduleMode = '160000';

/** Files of a commit below `folder`, read from the object store alone. A record: `<mode> <type> <object>\t<path>`. */
export const listTree = async (folder: string, commit: string, signal?: AbortSignal): Promise<Result<Tree, string>> => {
  const files: TreeFile[] = [];
  let submodules = 0;
  let links = 0;
  const take = recordCutter((records) => {
    for (const record of records) {
      const tab = record.indexOf('\t');
      const [mode = '', , blob = ''] = record.slice(0, tab).split(' ');
      if (mode === submoduleMode) submodules += 1;
      else if (mode === linkMode) links += 1;
      else files.push({ path: record.slice(tab + 1), blob });
    }
  });
  const run = await streamGit({ folder, args: ['ls-tree', '-rz', commit], signal }, take);
  return run.ok ? ok({ files, submodules, links }) : run;
};
