import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { shippedCatalogue } from '../../core/catalog/shipped.ts';
import { readArguments, usage } from './arguments.ts';
import { measure, type Parts } from './measure.ts';
import { asMarkdown } from './report.ts';

interface Host {
  /** Folder of this project. */
  readonly root: string;
  readonly today: string;
  readonly say: (text: string) => void;
  readonly print: (text: string) => void;
  /** Builds and gives the scanner's parts, the catalogue as parsed. */
  readonly parts: () => Promise<Omit<Parts, 'catalogue'> & { readonly catalogue: unknown }>;
}

export interface Tool {
  runBench(host: Host, args: readonly string[]): Promise<number>;
}

const machine = (): string =>
  `${availableParallelism()} cores of ${cpus()[0]?.model.trim() || 'unknown make'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`;

/** Measures, prints the page and writes it. Exit code 2 where it was asked wrongly. */
export const runBench: Tool['runBench'] = async ({ root, today, say, print, parts }, args) => {
  const settings = readArguments(args);
  if (settings === null) {
    say(`usage: ${usage}`);
    return 2;
  }
  const given = await parts();
  const catalogue = shippedCatalogue(given.catalogue);
  if (catalogue === null) throw new Error('the catalogue is not built');
  const measured = await measure(settings, { ...given, catalogue }, say);
  const page = asMarkdown({ today, about: settings.about, machine: machine(), runs: settings.runs, measured });
  print(page);
  writeFileSync(join(root, 'docs', 'performance.md'), page);
  say('docs/performance.md is written');
  return 0;
};
