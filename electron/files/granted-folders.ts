import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from './write-whole.ts';

const Grants = z.strictObject({ folders: z.array(z.string().min(1)) });

/** True when `inner` is `folder` or lies below it. Both absolute and free of links. */
export const isWithin = (folder: string, inner: string): boolean => {
  const relative = path.relative(folder, inner);
  return relative === '' || !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
};

const readGrants = (file: string): readonly string[] => {
  try {
    const parsed = Grants.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data.folders : [];
  } catch {
    return [];
  }
};

/** The folders the user handed to the app, by dialog or drop. Only in these does the app read for its page. */
export interface GrantedFolders {
  readonly grant: (folder: string) => Promise<void>;
  /** Follows links: one inside a granted folder that leads out of it is not covered. */
  readonly covers: (folder: string) => Promise<boolean>;
}

const realOf = async (folder: string): Promise<string> => await realpath(folder).catch(() => path.resolve(folder));

const isCovered = async (folders: Iterable<string>, folder: string): Promise<boolean> => {
  const inner = path.resolve(folder);
  const matching = [...folders].filter((granted) => isWithin(granted, inner));
  const realInner = await realOf(inner);
  const realFolders = await Promise.all(matching.map(realOf));
  return realFolders.some((granted) => isWithin(granted, realInner));
};

/** Grants are remembered in `file`, so that an old scan's lines can still be shown after a restart. */
export const grantedFolders = (file: string, always: readonly string[]): GrantedFolders => {
  const folders = new Set(readGrants(file));
  return {
    grant: async (folder) => {
      const granted = path.resolve(folder);
      if (folders.has(granted)) return;
      folders.add(granted);
      await writeWhole(file, JSON.stringify({ folders: [...folders] }));
    },
    covers: async (folder) => path.isAbsolute(folder) && (await isCovered([...always, ...folders], folder)),
  };
};
