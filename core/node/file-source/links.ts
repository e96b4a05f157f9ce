import { realpathSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { errorCode } from './system-error.ts';

/** `link-inside`: what it points to is listed under its own name. No kind of link is followed. */
export type LinkVerdict = 'link-inside' | 'link-outside' | 'link-loop' | 'link-broken';

const within = (folder: string, path: string): boolean => path === folder || path.startsWith(folder + sep);

/** `realRoot` and `file` are absolute; `realRoot` has no links in it. */
export const judgeLink = (realRoot: string, file: string): LinkVerdict => {
  try {
    const target = realpathSync(file);
    if (!within(realRoot, target)) return 'link-outside';
    const holder = realpathSync(dirname(file));
    return within(target, holder) && statSync(target).isDirectory() ? 'link-loop' : 'link-inside';
  } catch (error) {
    return errorCode(error) === 'ELOOP' ? 'link-loop' : 'link-broken';
  }
};

export const linkDetail: Readonly<Record<LinkVerdict, string>> = {
  'link-inside': 'a link to another place in the scanned folder',
  'link-outside': 'a link that leads out of the scanned folder: not followed',
  'link-loop': 'a link that leads back to itself or to a folder around it: not followed',
  'link-broken': 'a link to nothing',
};
