import { readPatches, replay } from '../../build/sample-company/replay.ts';
import { historyFolder } from './sample-company.ts';

const patches = readPatches(historyFolder);

/** The files of the sample company right before and right after the commit with that subject. */
export function around(subject: string): { before: Map<string, string>; after: Map<string, string> } {
  const at = patches.findIndex(({ message }) => message.startsWith(subject));
  if (at < 0) throw new Error(`no commit of the sample company begins with "${subject}"`);
  return { before: textsAfter(at), after: textsAfter(at + 1) };
}

const textsAfter = (count: number): Map<string, string> =>
  new Map([...replay(patches.slice(0, count)).head].map(([path, { text }]) => [path, text]));
