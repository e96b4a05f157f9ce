import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { effortCoefficients } from '../../core/catalog/coefficients.ts';
import { CatalogueModels } from '../../core/catalog/model-schema.ts';
import fittedOn from './fitted-on.json' with { type: 'json' };
import { type Measured, measure } from './measure.ts';
import { lineageOf, MigrationFile } from './migration.ts';
import { asCoefficients, fitLines } from './predict.ts';
import { asJson } from './report-json.ts';
import { asMarkdown } from './report-markdown.ts';
import { asText } from './report-text.ts';
import { findRepository } from './repository.ts';
import { outcomesOf, summarise } from './results.ts';

interface Host {
  /** Folder of this project. */
  readonly root: string;
  /** Progress and complaints. */
  readonly say: (text: string) => void;
  /** Results. */
  readonly print: (text: string) => void;
}

export interface Tool {
  runCalibration(host: Host, args: readonly string[]): Promise<number>;
}

const usage = 'npm run calibrate -- --data FILE --repos FOLDER [--format text|json] [--fit]';

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
      missing.push(`${migration.id} (${migration.repo}: ${cause instanceof Error ? cause.message : String(cause)})`);
    }
  }
  return { cases, missing };
};

const wasFittedOn = ({ migration }: Measured): boolean =>
  fittedOn.some(({ repo, commit }) => repo === migration.repo && commit === migration.commits[0]);

/** Relative paths are meant from where the user stands; npm starts scripts in the project's folder. */
const fromUser = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);

/**
 * Backtests the predictors on real migrations: predicts each from the commit before it, compares with what was changed,
 * and prints the table. Exit 0; 2 where arguments or data are wrong.
 */
export const runCalibration: Tool['runCalibration'] = async (host, args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      repos: { type: 'string' },
      format: { type: 'string', default: 'text' },
      fit: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined || values.repos === undefined || !['text', 'json'].includes(values.format)) {
    host.say(`usage: ${usage}`);
    return 2;
  }
  const file = MigrationFile.parse(await readJson(fromUser(values.data)));
  const models = await readModels(host.root);
  const { cases, missing } = await measureAll(file, fromUser(values.repos), host);
  for (const name of missing) host.say(`${name} cannot be read from ${values.repos}; left out`);
  if (cases.length === 0) {
    host.say('nothing to calibrate on: no repository was found');
    return 2;
  }
  const coefficients = effortCoefficients(models.effort);
  const band = coefficients.value('effort.predict.band');
  const outcomes = outcomesOf(cases, wasFittedOn, coefficients, models);
  const summary = summarise(outcomes, band);
  const summaryOf = (some: typeof outcomes) => summarise(some, band);
  host.print(
    values.format === 'json' ? asJson(outcomes, summary, missing) : asText(outcomes, summary, summaryOf, missing),
  );
  if (cases.length === fittedOn.length && cases.every(wasFittedOn)) {
    await mkdir(join(host.root, 'docs'), { recursive: true });
    await writeFile(join(host.root, 'docs', 'estimates.md'), asMarkdown(outcomes, summary, summaryOf, models.effort));
    host.say('docs/estimates.md is written');
  } else host.say('docs/estimates.md is left as it is: these are not the records the coefficients were fitted on');
  if (values.fit) host.say(`fit on all: ${JSON.stringify(asCoefficients(fitLines(cases)))}`);
  return 0;
};
