import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OwnersOf, ownersOf } from '../../history/owners/owners-of.ts';
import { parseCodeOwners } from '../../history/owners/parse.ts';
import { flavourOf, ownersPlaces } from '../../history/owners/places.ts';
import type { OwnersFile } from '../../history/ownership.ts';
import { readBlobs } from '../git/blobs.ts';
import { decode } from '../read/decode.ts';

/** What GitHub takes at most. */
const mostBytes = 3 * 1024 * 1024;

export interface FoundOwners {
  readonly file: OwnersFile | null;
  readonly of: OwnersOf;
}

export const nobody: FoundOwners = { file: null, of: () => [] };

const found = (path: string, bytes: Buffer): FoundOwners => {
  const { text } = decode(bytes);
  const owners = parseCodeOwners(text, flavourOf(path, text));
  return { file: { path, flavour: owners.flavour, problems: owners.problems }, of: ownersOf(owners) };
};

/** The file of owners of a commit, at the first place that holds one. Paths are from the top of the repository. */
export const ownersInCommit = async (folder: string, commit: string): Promise<FoundOwners> => {
  const ids = ownersPlaces.map((place) => `${commit}:${place}`);
  for await (const answers of readBlobs(folder, ids, mostBytes)) {
    for (const { index, answer } of answers) if (answer.ok) return found(ownersPlaces[index] ?? '', answer.bytes);
  }
  return nobody;
};

/** The file of owners of a folder without a repository. Links are not followed. */
export const ownersInFolder = (folder: string): FoundOwners => {
  for (const place of ownersPlaces) {
    try {
      const status = lstatSync(join(folder, place));
      if (status.isFile() && status.size <= mostBytes) return found(place, readFileSync(join(folder, place)));
    } catch {}
  }
  return nobody;
};
