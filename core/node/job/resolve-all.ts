import { err, ok, type Result } from '../../base/result.ts';
import type { Linked } from '../workers/protocol.ts';
import { BatchFeed } from './batch-feed.ts';
import { crashedRecord, type FileRecord, factsOf, recordsOf } from './file-record.ts';
import type { Knowledge, RunSettings } from './scan-run.ts';

/** Wrappers of wrappers are looked for this many times over. */
const mostPasses = 2;

type Records = Map<string, FileRecord>;

export interface Resolved {
  readonly linked: Linked;
  /** The needles of each later pass. */
  readonly passes: readonly (readonly string[])[];
}

/**
 * Puts the facts of all files together. Source files without evidence of their own, through which others hand
 * clients and constants on, are searched in later passes, and what they tell is added to `records`. Fails where no
 * worker could go on.
 */
export const resolveAll = async (settings: RunSettings, records: Records): Promise<Result<Resolved, string>> => {
  const passes: (readonly string[])[] = [];
  for (;;) {
    const searched = passes.length < mostPasses ? passes.flat() : null;
    const answer = await settings.pool.submit({ type: 'resolve', facts: factsOf(records.values()), searched });
    if (!answer.ok) return err(answer.error.reason);
    if (answer.value.type !== 'resolve') return err('a worker answered another question');
    if (answer.value.linked !== null) return ok({ linked: answer.value.linked, passes });
    passes.push(answer.value.needles);
    const failure = await searchAgain(settings, records, passes);
    if (failure !== null) return err(failure);
  }
};

const searchAgain = (
  settings: RunSettings,
  records: Records,
  passes: readonly (readonly string[])[],
): Promise<string | null> => {
  const pass = passes.length;
  const needles = passes[pass - 1] ?? [];
  const feed = new BatchFeed(settings.pool, {
    request: (paths) => ({
      type: 'batch',
      scan: settings.scan,
      realRoot: settings.realRoot,
      paths,
      stamps: null,
      wantsStamps: false,
      wantsPreview: false,
      needles: needles.join('\0'),
    }),
    reply: (paths, reply) => {
      for (const found of recordsOf(paths, reply, () => undefined)) addFacts(records, found, pass);
    },
    crashed: (path, reason, stuck) => {
      records.set(path, crashedRecord(path, reason, stuck));
    },
  });
  feed.add(filesToSearch(settings, records, passes));
  return feed.end();
};

const addFacts = (records: Records, found: FileRecord, pass: number): void => {
  const record = records.get(found.path);
  if (record === undefined || found.facts === null) return;
  const { facts, parsed, diagnostics } = found;
  records.set(found.path, { ...record, later: { pass, facts, parsed, diagnostics } });
};

/**
 * Source files without facts. Where an earlier scan searched for the very same needles, files unchanged since
 * then have their answer already: facts of that pass are taken over, and they are not read.
 */
const filesToSearch = (
  { earlier }: RunSettings,
  records: Records,
  passes: readonly (readonly string[])[],
): readonly string[] => {
  const isRepeat = passes.every((needles, index) => needles.join('\0') === earlier?.passes[index]?.join('\0'));
  const open = [...records.values()].filter(isOpen);
  if (!isRepeat) return open.map(({ path }) => path);
  return open.filter((record) => !isAnswered(record, earlier, records, passes.length)).map(({ path }) => path);
};

const isOpen = ({ isSource, skipped, facts, later }: FileRecord): boolean =>
  isSource && skipped === null && facts === null && later === null;

const isAnswered = (record: FileRecord, earlier: Knowledge | null, records: Records, pass: number): boolean => {
  const known = earlier?.records.get(record.path);
  if (known === undefined || known.stamp === null || known.stamp !== record.stamp) return false;
  if (known.later?.pass === pass) records.set(record.path, { ...record, later: known.later });
  return true;
};
