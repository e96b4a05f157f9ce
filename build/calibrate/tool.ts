import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { effortCoefficients } from '../../core/catalog/coefficients.ts';
import { CatalogueModels } from '../../core/catalog/model-schema.ts';
import { readArguments, usage } from './arguments.ts';
import fittedOn from './fitted-on.json' with { type: 'json' };
import { type Measured, measure } from './measure.ts';
import { lineageOf, MigrationFile } from './migration.ts';
import { asCoefficients, fitLines } from './predict.ts';
import { asJson } from './report-json.ts';
import { asMarkdown } from './report-markdown.ts';
import { asText } from './report-text.ts';
import { findRepository } from './repository.ts';
import { type Backtest, outcomesOf, summarise } from './results.ts';
import { evidenceScanner, type ScanEvidence, type ScanParts } from './scan-evidence.ts';

interface Host {
  /** Folder of this project. */
  readonly root: string;
  /** Progress and complaints. */
  readonly say: (text: string) => void;
  /** Results. */
  readonly print: (text: string) => void;
  /** Builds and gives the scanner's parts; absent where there is none to be had. */
  readonly scanParts?: () => Promise<ScanParts>;
}

export interface Tool {
  runCalibration(host: Host, args: readonly string[]): Promise<number>;
}

const words = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

const readModels = async (root: string): Promise<CatalogueModels> => {
  const model = (name: string): Promise<unknown> => readJson(join(root, 'catalog', `${name}-model.json`));
  return CatalogueModels.parse({
    lockin: await model('lockin'),
    effort: await model('effort'),
    quality: await model('quality'),
  });
};

const measureAll = async (file: MigrationFile, repos: string, { say }: Host) => {
  const cases: Measured[] = [];
  const missing: string[] = [];
  for (const migration of file.migrations) {
    const repository = findRepository(repos, migration.repo);
    if (repository === null) {
      missing.push(`${migration.id} (${migration.repo})`);
      continue;
    }
    say(`${migration.id} ${migration.repo}`);
    try {
      cases.push(await measure(migration, lineageOf(file, migration.id), repository));
    } catch (cause) {
      missing.push(`${migration.id} (${migration.repo}: ${words(cause)})`);
    }
  }
  for (const name of missing) say(`${name} cannot be read from ${repos}; left out`);
  return { cases, missing };
};

/** The scanner's own evidence. A tree it cannot scan is named and left out. */
const scanAll = async (cases: readonly Measured[], repos: string, { say, scanParts }: Host) => {
  const scans = new Map<string, ScanEvidence>();
  if (scanParts === undefined) return scans;
  const scanner = evidenceScanner(await scanParts());
  try {
    for (const one of cases) {
      const repository = findRepository(repos, one.migration.repo);
      if (repository === null) continue;
      say(`scanning ${one.migration.id}`);
      try {
        scans.set(one.migration.id, await scanner.evidence(one, repository));
      } catch (cause) {
        say(`${one.migration.id} cannot be scanned: ${words(cause)}`);
      }
    }
  } finally {
    await scanner.close();
  }
  return scans;
};

const wasFittedOn = ({ migration }: Measured): boolean =>
  fittedOn.some(({ repo, commit }) => repo === migration.repo && commit === migration.commits[0]);

/** The page is about the records the coefficients were fitted on; other data leave it as it is. */
const writePage = async (backtest: Backtest, models: CatalogueModels, { root, say }: Host): Promise<void> => {
  const { outcomes } = backtest;
  if (outcomes.length !== fittedOn.length || !outcomes.every((one) => wasFittedOn(one.case))) {
    say('docs/estimates.md is left as it is: these are not the records the coefficients were fitted on');
    return;
  }
  await mkdir(join(root, 'docs'), { recursive: true });
  await writeFile(join(root, 'docs', 'estimates.md'), asMarkdown(backtest, models.effort));
  say('docs/estimates.md is written');
};

/**
 * Backtests the predictors on real migrations: predicts each from the commit before it, compares with what was changed,
 * and prints the table. Exit 0; 2 where arguments or data are wrong.
 */
export const runCalibration: Tool['runCalibration'] = async (host, args) => {
  const given = readArguments(args);
  if (given === null) {
    host.say(`usage: ${usage}`);
    return 2;
  }
  const file = MigrationFile.parse(await readJson(given.data));
  const models = await readModels(host.root);
  const { cases, missing } = await measureAll(file, given.repos, host);
  if (cases.length === 0) {
    host.say('nothing to calibrate on: no repository was found');
    return 2;
  }
  const coefficients = effortCoefficients(models.effort);
  const bandFactor = coefficients.value('effort.predict.band');
  const outcomes = outcomesOf(cases, wasFittedOn, coefficients, models);
  const summary = summarise(outcomes, bandFactor);
  if (given.fit) host.say(`fit on all: ${JSON.stringify(asCoefficients(fitLines(cases)))}`);
  if (given.format === 'json') {
    host.print(asJson(outcomes, summary, missing));
    return 0;
  }
  const scans = given.scan ? await scanAll(cases, given.repos, host) : new Map<string, ScanEvidence>();
  const backtest: Backtest = { outcomes, summary, missing, scans };
  host.print(asText(backtest));
  await writePage(backtest, models, host);
  return 0;
};
