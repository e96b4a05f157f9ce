import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckProgress } from '../../core/accuracy/check.ts';
import { type Result, resultOf } from '../../core/accuracy/result.ts';
import type { Day } from '../../core/base/day.ts';
import { loadCatalogue } from '../../core/catalog/load.ts';
import type { Catalogue } from '../../core/catalog/types.ts';
import { type LabelSet, readLabelSet } from '../../core/node/accuracy/label-set.ts';
import { languagesOf, type Scanned, scanLabelled } from '../../core/node/accuracy/scan-labelled.ts';
import { readArguments, usage } from './arguments.ts';
import { asMarkdown } from './report-markdown.ts';
import { asText, faultLines } from './report-text.ts';

/** What is built beside the command line. */
interface ScanParts {
  readonly catalogue: unknown;
  readonly workerScript: string;
  readonly grammarsFolder: string;
  /** Our own labelled repositories. */
  readonly labelledFolder: string;
}

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

type LoadedParts = Omit<ScanParts, 'catalogue'> & { readonly catalogue: Catalogue };

const catalogueOf = (raw: unknown): Catalogue => {
  const loaded = loadCatalogue(raw);
  if (!loaded.ok) throw new Error(`the catalogue is not valid: ${loaded.error[0]?.message}`);
  return loaded.value;
};

/** Throws where one cannot be scanned. */
const scanAll = async (
  { repositories }: LabelSet,
  parts: LoadedParts,
  say: Host['say'],
): Promise<readonly Scanned[]> => {
  const onRepository = ({ repository }: CheckProgress): void => say(`scanning ${repository}`);
  const scanned = await scanLabelled(repositories, { ...parts, toolVersion: 'accuracy', onRepository });
  if (!scanned.ok) throw new Error(`${scanned.error.code} ${scanned.error.detail}`);
  return scanned.value;
};

const measure = (scanned: readonly Scanned[], { catalogue }: LoadedParts): Result =>
  resultOf(
    scanned.map(({ repository: { file }, findings }) => ({ file, findings })),
    languagesOf(catalogue),
  );

const writeFindings = async (folder: string, scanned: readonly Scanned[]): Promise<void> => {
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
    if (withFaults) print(`${faultLines(result)}\n\n`);
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
  const built = await host.scanParts();
  const parts = { ...built, catalogue: catalogueOf(built.catalogue) };
  const ownSet = await readLabelSet(parts.labelledFolder, parts.labelledFolder);
  const own = measure(await scanAll(ownSet, parts, host.say), parts);
  const scans = set === null ? null : await scanAll(set, parts, host.say);
  if (scans !== null && given.findings !== null) await writeFindings(given.findings, scans);
  const measured = { own, corpus: scans === null ? null : measure(scans, parts), absent: set?.absent ?? [] };
  if (given.format === 'json') {
    const corpus = measured.corpus === null ? null : withoutScores(measured.corpus);
    host.print(`${JSON.stringify({ own: withoutScores(own), corpus, absent: measured.absent }, null, 2)}\n`);
    return 0;
  }
  printText(measured, given.misses, host);
  await writePage(measured, host);
  return 0;
};
