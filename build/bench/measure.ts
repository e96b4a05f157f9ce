import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../../core/catalog/types.ts';
import { createScanner, type Scanner } from '../../core/node/scanner.ts';
import { createDetector } from '../../core/scan/index.ts';
import type { ScanResult } from '../../core/scan/types.ts';
import type { BenchArguments } from './arguments.ts';
import { astGrepRules } from './ast-grep-rules.ts';
import { type Run, runProgram } from './run-program.ts';
import { copyTypeScript } from './typescript-tree.ts';

export interface Parts {
  readonly catalogue: Catalogue;
  readonly commandLine: string;
  readonly workerScript: string;
  readonly grammarsFolder: string;
}

export interface Measured {
  readonly files: number;
  readonly megabytes: number;
  readonly parsed: number;
  readonly ours: readonly Run[];
  readonly ripgrep: readonly Run[];
  readonly astGrep: readonly Run[];
  readonly start: readonly Run[];
  readonly typescript: { readonly lines: number; readonly files: number; readonly seconds: readonly number[] };
  /** One changed file of the TypeScript tree, the rest known. */
  readonly changed: readonly number[];
}

const linesWanted = 400_000;

const scanned = async (scanner: Scanner, root: string): Promise<{ seconds: number; result: ScanResult }> => {
  const start = performance.now();
  const outcome = await scanner.scan({ root, today: '2026-01-01' });
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
  return { seconds: (performance.now() - start) / 1000, result: outcome.value };
};

/** Scans of a warm scanner: first of a whole tree it has not seen, then of the same tree with one file changed. */
const typescriptScans = async ({ tree, runs }: BenchArguments, parts: Parts, work: string) => {
  const root = join(work, 'typescript');
  const copied = copyTypeScript(tree, root, linesWanted);
  mkdirSync(join(work, 'warm'));
  writeFileSync(join(work, 'warm', 'a.ts'), 'import Mux from "@mux/mux-node";\nnew Mux();\n');
  const setup = { ...parts, toolVersion: 'bench' };
  const fresh = createScanner(setup);
  const knowing = createScanner({ ...setup, cacheFolder: join(work, 'cache') });
  const [seconds, changed]: [number[], number[]] = [[], []];
  try {
    await scanned(fresh, join(work, 'warm'));
    await scanned(knowing, root);
    for (let run = 0; run < runs; run += 1) {
      seconds.push((await scanned(fresh, root)).seconds);
      appendFileSync(join(root, copied.last), `\n// ${run}\n`);
      changed.push((await scanned(knowing, root)).seconds);
    }
  } finally {
    await Promise.all([fresh.close(), knowing.close()]);
  }
  return { typescript: { lines: copied.lines, files: copied.files, seconds }, changed };
};

/** Everything in one run, the programs in turn, so that what slows the machine slows all of them. */
export const measure = async (
  settings: BenchArguments,
  parts: Parts,
  say: (text: string) => void,
): Promise<Measured> => {
  const work = mkdtempSync(join(tmpdir(), 'untether-bench-'));
  const [literals, rules] = [join(work, 'literals.txt'), join(work, 'rules.yml')];
  writeFileSync(literals, createDetector(parts.catalogue).literals.join('\n'));
  writeFileSync(rules, astGrepRules(parts.catalogue));
  const node = (...more: string[]) => runProgram(process.execPath, [parts.commandLine, ...more], 1);
  const { tree, runs } = settings;
  const [ours, ripgrep, astGrep, start]: [Run[], Run[], Run[], Run[]] = [[], [], [], []];
  try {
    for (let run = 1; run <= runs; run += 1) {
      say(`run ${run} of ${runs}`);
      ripgrep.push(await runProgram(settings.ripgrep, ['-l', '-i', '-F', '-f', literals, tree], 2));
      ours.push(await node('scan', tree, '--format', 'json', '--no-progress'));
      astGrep.push(await runProgram(settings.astGrep, ['scan', '--rule', rules, '--json=compact', tree], 1));
      start.push(await node('--version'));
    }
    const scanner = createScanner({ ...parts, toolVersion: 'bench' });
    const { coverage } = (await scanned(scanner, tree)).result;
    await scanner.close();
    const account = { files: coverage.listed, megabytes: coverage.bytesRead / 1e6, parsed: coverage.parsed };
    return { ...account, ours, ripgrep, astGrep, start, ...(await typescriptScans(settings, parts, work)) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};
