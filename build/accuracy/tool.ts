import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../core/base/day.ts';
import { readArguments, usage } from './arguments.ts';
import { type LabelSet, readLabelSet } from './label-set.ts';
import { asMarkdown } from './report-markdown.ts';
import { asText, faultsOf } from './report-text.ts';
import { type Result, resultOf } from './result.ts';
import { writeSampleCompany } from './sample-company.ts';
import { type ScanParts, type Scans, scanAll } from './scan-all.ts';

interface Host {
  /** Folder of this project. */
  readonly root: string;
  readonly today: Day;
  /** Progress and complaints. */
  readonly say: (text: string) => void;
  /** Results. */
  readonly print: (text: string) => void;
  /** Builds and gives the scanner's parts. */
  readonly scanParts: () => Promise<ScanParts>;
}

export interface Tool {
  runAccuracy(host: Host, args: readonly string[]): Promise<number>;
}

const scanOwn = async ({ root, say }: Host, parts: ScanParts): Promise<Scans> => {
  const folder = await mkdtemp(join(tmpdir(), 'accuracy-'));
  try {
    const repos = join(root, 'test', 'fixtures', 'repos');
    const { repositories } = await readLabelSet(repos, repos);
    return await scanAll([...repositories, await writeSampleCompany(root, folder)], parts, say);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const writeFindings = async (folder: string, { scanned }: Scans): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const { repository, findings } of scanned)
    await writeFile(join(folder, `${repository.name}.json`), `${JSON.stringify(findings, null, 1)}\n`);
};

const withoutScores = ({ scores: _, ...told }: Result): Omit<Result, 'scores'> => told;

interface Measured {
  readonly own: Result;
  readonly corpus: Result | null;
  readonly absent: readonly string[];
}

const writePage = async ({ own, corpus, absent }: Measured, { root, today, say }: Host): Promise<void> => {
  if (corpus === null) {
    say('docs/accuracy.md is left as it is: it is about the labelled public repositories too (--corpus)');
    return;
  }
  await writeFile(join(root, 'docs', 'accuracy.md'), asMarkdown({ today, own, corpus, absent }));
  say('docs/accuracy.md is written');
};

const printText = ({ own, corpus, absent }: Measured, withFaults: boolean, { print, say }: Host): void => {
  const told: [string, Result | null][] = [
    ['our own repositories', own],
    ['public repositories', corpus],
  ];
  for (const [title, result] of told) {
    if (result === null) continue;
    print(`${asText(title, result)}\n`);
    if (withFaults) print(`${faultsOf(result)}\n\n`);
  }
  if (absent.length > 0) say(`not at hand, left out: ${absent.join(', ')}`);
};

/**
 * Scans the labelled repositories of this project, and others where they are at hand, and tells how much of what a person
 * found was found, and how much of what was found is right. Exit 0; 2 where arguments are wrong or no repository is there.
 */
export const runAccuracy: Tool['runAccuracy'] = async (host, args) => {
  const given = readArguments(args);
  if (given === null) {
    host.say(`usage: ${usage}`);
    return 2;
  }
  const set: LabelSet | null =
    given.corpus === null ? null : await readLabelSet(given.corpus.labels, given.corpus.repos);
  if (set?.repositories.length === 0) {
    host.say('none of the labelled repositories is there');
    return 2;
  }
  const parts = await host.scanParts();
  const own = resultOf(await scanOwn(host, parts));
  const scans = set === null ? null : await scanAll(set.repositories, parts, host.say);
  if (scans !== null && given.findings !== null) await writeFindings(given.findings, scans);
  const measured = { own, corpus: scans === null ? null : resultOf(scans), absent: set?.absent ?? [] };
  if (given.format === 'json') {
    const corpus = measured.corpus === null ? null : withoutScores(measured.corpus);
    host.print(`${JSON.stringify({ own: withoutScores(own), corpus, absent: measured.absent }, null, 2)}\n`);
    return 0;
  }
  printText(measured, given.misses, host);
  await writePage(measured, host);
  return 0;
};
