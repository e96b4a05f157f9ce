import type { Table, Transaction } from 'dexie';
import { hashText } from '../../core/history/hash.ts';
import type { Finding, Signal } from '../../core/scan/types.ts';
import type { ContentRecord, ListingRecord, PlacementRecord } from './records.ts';

/** What the findings of all snapshots are kept in. A transaction over these three tables keeps a snapshot whole. */
export interface Shelf {
  readonly contents: Table<ContentRecord, number>;
  readonly placements: Table<PlacementRecord, number>;
  readonly listings: Table<ListingRecord, string>;
}

export const shelfOf = (transaction: Transaction): Shelf => ({
  contents: transaction.table('contents'),
  placements: transaction.table('placements'),
  listings: transaction.table('listings'),
});

interface Told {
  readonly findings: readonly Finding[];
  readonly signals: readonly Signal[];
}

/** The findings or the signals of one file, taken apart into what lasts and where it stands. */
interface Run {
  readonly content: Pick<ContentRecord, 'findings' | 'signals'>;
  readonly contentKey: string;
  readonly at: readonly number[];
  readonly key: string;
}

const runsOf = <Row extends { readonly path: string }>(rows: readonly Row[]): readonly (readonly Row[])[] => {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.path === row.path) last.push(row);
    else runs.push([row]);
  }
  return runs;
};

const keyOf = (text: string): string => hashText(text) + hashText(`${text.length}:${text}`);

const runOf = (content: Run['content'], at: readonly number[]): Run => {
  const text = JSON.stringify(content);
  return { content, contentKey: keyOf(text), at, key: keyOf(`${at.join()} ${text}`) };
};

const findingRun = (findings: readonly Finding[]): Run =>
  runOf(
    {
      findings: findings.map(({ line: _line, column: _column, endLine: _endLine, ...lasting }) => lasting),
      signals: [],
    },
    findings.flatMap(({ line, column, endLine }) => [line, column, endLine]),
  );

const signalRun = (signals: readonly Signal[]): Run =>
  runOf(
    { findings: [], signals: signals.map(({ line: _line, ...lasting }) => lasting) },
    signals.map(({ line }) => line),
  );

/** The ids of the records that are there, by key. */
const knownIds = async <Kept extends { readonly id?: number; readonly key: string }>(
  table: Table<Kept, number>,
  projectId: string,
  keys: Iterable<string>,
): Promise<Map<string, number>> => {
  const wanted = [...new Set(keys)].map((key) => [projectId, key]);
  const known = await table.where('[projectId+key]').anyOf(wanted).toArray();
  return new Map(known.flatMap(({ id, key }) => (id === undefined ? [] : [[key, id] as const])));
};

/** Adds the records whose keys are not among `ids` yet, each once. */
const addMissing = async <Kept extends { readonly key: string }>(
  table: Table<Kept, number>,
  ids: Map<string, number>,
  records: readonly Kept[],
): Promise<void> => {
  const fresh = [...new Map(records.filter(({ key }) => !ids.has(key)).map((one) => [one.key, one])).values()];
  const added = await table.bulkAdd(fresh, { allKeys: true });
  for (const [index, { key }] of fresh.entries()) ids.set(key, added[index] ?? 0);
};

const placementIds = async (shelf: Shelf, projectId: string, runs: readonly Run[]): Promise<Map<string, number>> => {
  const { contents, placements } = shelf;
  const keys = runs.map(({ key }) => key);
  const ids = await knownIds(placements, projectId, keys);
  const fresh = runs.filter(({ key }) => !ids.has(key));
  if (fresh.length === 0) return ids;
  const contentKeys = fresh.map(({ contentKey }) => contentKey);
  const contentIds = await knownIds(contents, projectId, contentKeys);
  const newContents = fresh.map(({ contentKey, content }) => ({ projectId, key: contentKey, ...content }));
  await addMissing(contents, contentIds, newContents);
  const placed = fresh.map(({ key, at, contentKey }) => {
    return { projectId, key, at, content: contentIds.get(contentKey) ?? 0 };
  });
  await addMissing(placements, ids, placed);
  return ids;
};

/** Keeps what a scan told, file by file: a file that says what it said before is only referred to. */
export const shelve = async (
  shelf: Shelf,
  projectId: string,
  scanId: string,
  { findings, signals }: Told,
): Promise<void> => {
  const found = runsOf(findings).map(findingRun);
  const signalled = runsOf(signals).map(signalRun);
  const ids = await placementIds(shelf, projectId, [...found, ...signalled]);
  const references = (runs: readonly Run[]): readonly number[] => runs.map(({ key }) => ids.get(key) ?? 0);
  await shelf.listings.add({ scanId, findings: references(found), signals: references(signalled) });
};

/** Whether a scan told the very same, line by line, as another that is on the shelf. */
export const isShelvedAs = async (
  shelf: Shelf,
  projectId: string,
  scanId: string,
  { findings, signals }: Told,
): Promise<boolean> => {
  const listing = await shelf.listings.get(scanId);
  if (!listing) return false;
  const found = runsOf(findings).map(findingRun);
  const signalled = runsOf(signals).map(signalRun);
  const keys = [...found, ...signalled].map(({ key }) => key);
  const ids = await knownIds(shelf.placements, projectId, keys);
  const told = keys.map((key) => ids.get(key));
  const shelved = [...listing.findings, ...listing.signals];
  return (
    found.length === listing.findings.length &&
    told.length === shelved.length &&
    told.every((id, at) => id === shelved[at])
  );
};

const present = <Row>(rows: readonly (Row | undefined)[]): readonly Row[] | null =>
  rows.every((row) => row !== undefined) ? rows : null;

const byId = async <Row>(
  table: Table<Row, number>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Row> | null> => {
  const distinct = [...new Set(ids)];
  const rows = present(await table.bulkGet(distinct));
  return rows && new Map(rows.map((row, index) => [distinct[index] ?? 0, row]));
};

/** What a scan told, in its order; null where any part of it is not there. */
export const unshelve = async (shelf: Shelf, scanId: string): Promise<Told | null> => {
  const listing = await shelf.listings.get(scanId);
  if (!listing) return null;
  const placements = await byId(shelf.placements, [...listing.findings, ...listing.signals]);
  const contents =
    placements &&
    (await byId(
      shelf.contents,
      [...placements.values()].map(({ content }) => content),
    ));
  if (!contents) return null;
  const placed = (ids: readonly number[]) =>
    ids.flatMap((id) => {
      const placement = placements.get(id);
      const content = placement && contents.get(placement.content);
      return content ? [{ at: placement.at, content }] : [];
    });
  return {
    findings: placed(listing.findings).flatMap(({ at, content }) =>
      content.findings.map((lasting, index) => {
        const [line = 1, column = 1, endLine = line] = at.slice(index * 3, index * 3 + 3);
        return { ...lasting, line, column, endLine };
      }),
    ),
    signals: placed(listing.signals).flatMap(({ at, content }) =>
      content.signals.map((lasting, index) => ({ ...lasting, line: at[index] ?? 1 })),
    ),
  };
};
