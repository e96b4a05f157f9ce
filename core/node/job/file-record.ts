import type { Diagnostic } from '../../base/diagnostic.ts';
import { type CoverageAccount, type SkipReason, skipReasons } from '../coverage-account.ts';
import { type BatchReply, fileFlags, wasRead } from '../workers/protocol.ts';

/** What became of one listed file. Plain JSON. */
export interface FileRecord {
  readonly path: string;
  /** Null where the file was read. */
  readonly skipped: SkipReason | null;
  readonly language: string;
  readonly bytes: number;
  /** True where its language has a grammar: files that later passes search. */
  readonly isSource: boolean;
  readonly parsed: boolean;
  /** Null without evidence of its own. */
  readonly facts: KeptFacts | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly stamp: string | null;
  /** What a later pass told of a file without evidence of its own. */
  readonly later: LaterFacts | null;
}

export interface KeptFacts {
  /** As `packFacts` gives them. */
  readonly packed: string;
  /** Short, alike for alike facts; null where nothing will be kept. */
  readonly key: string | null;
}

export interface LaterFacts {
  /** From 1. */
  readonly pass: number;
  readonly facts: KeptFacts;
  readonly parsed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The records of a batch, one a path. `earlier` gives those of files that kept their stamp. */
export const recordsOf = (
  paths: readonly string[],
  reply: BatchReply,
  earlier: (path: string) => FileRecord | undefined,
): readonly FileRecord[] => {
  const facts = new Map(reply.facts.map(([row, packed, key]) => [row, { packed, key }]));
  const diagnostics = byRow(reply.diagnostics);
  return paths.map((path, row) => {
    const flags = reply.flags[row] ?? 0;
    const known = (flags & fileFlags.unchanged) === 0 ? undefined : earlier(path);
    if (known !== undefined) return known.later === null ? known : { ...known, later: null };
    const outcome = reply.outcomes[row] ?? wasRead;
    return {
      path,
      skipped: outcome === wasRead ? null : (skipReasons[outcome] ?? 'read-failed'),
      language: reply.languageNames[reply.languages[row] ?? 0] ?? '',
      bytes: reply.bytes[row] ?? 0,
      isSource: (flags & fileFlags.source) !== 0,
      parsed: (flags & fileFlags.parsed) !== 0,
      facts: facts.get(row) ?? null,
      diagnostics: diagnostics.get(row) ?? [],
      stamp: reply.stamps?.[row] ?? null,
      later: null,
    };
  });
};

const byRow = (pairs: BatchReply['diagnostics']): ReadonlyMap<number, readonly Diagnostic[]> => {
  const rows = new Map<number, Diagnostic[]>();
  for (const [row, diagnostic] of pairs) rows.set(row, [...(rows.get(row) ?? []), diagnostic]);
  return rows;
};

/** A file that a worker did not survive. */
export const crashedRecord = (path: string, reason: string, stuck: boolean): FileRecord => ({
  path,
  skipped: 'worker-crashed',
  language: '',
  bytes: 0,
  isSource: false,
  parsed: false,
  facts: null,
  diagnostics: [{ path, code: stuck ? 'parse-timeout' : 'worker-crashed', detail: reason }],
  stamp: null,
  later: null,
});

/** Facts of all records, by path: workers finish in any order, what is linked stands always in the same. */
export const factsOf = (records: Iterable<FileRecord>): readonly KeptFacts[] =>
  [...records]
    .map(({ path, facts, later }) => ({ path, facts: facts ?? later?.facts ?? null }))
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .flatMap(({ facts }) => (facts === null ? [] : [facts]));

export const addToAccount = (account: CoverageAccount, record: FileRecord): void => {
  const { language, bytes, parsed, later } = record;
  if (record.skipped === null) account.read(language, bytes, parsed || (later?.parsed ?? false));
  else account.skip(record.skipped);
  account.note(...record.diagnostics, ...(later?.diagnostics ?? []));
};
