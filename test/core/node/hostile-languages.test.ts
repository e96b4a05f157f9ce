import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScanner, type Scanner } from '../../../core/node/scanner.ts';
import { languages } from '../../../core/scan/languages/index.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import { grammarsFolder } from '../../helpers/grammars-folder.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';
import { bundleWorker, engineOptions } from './support/engine.ts';
import { newFolder } from './support/folders.ts';

const endings: readonly string[] = [
  ...languages.map(({ extensions }) => extensions[0] ?? ''),
  ...['.json', '.yaml', '.toml', '.tf', '.xml', '.http', '.env', '.sql'],
];

const evidence = '"https://api.dev.runwayml.com/v1/image_to_video" RUNWAYML_API_SECRET "gen4_turbo"';

/** The same bytes in every run. */
const noise = (length: number, seed: number): Buffer => {
  let state = seed;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return 1 + ((state >>> 24) % 255);
    }),
  );
};

const nested = 100_000;

/** Bytes that no reader expects, each with what lets them past the first gate. */
const shapes: Readonly<Record<string, Buffer>> = {
  noise: Buffer.concat([noise(20_000, 7), Buffer.from(evidence), noise(20_000, 8)]),
  invalid: Buffer.concat([Buffer.from(`${evidence}\n`), Buffer.from([0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xe2, 0x82])]),
  opened: Buffer.from(`${evidence}\n${'['.repeat(nested)}`),
  nested: Buffer.from(`${evidence}\n${'{'.repeat(nested)}${'}'.repeat(nested)}`),
  calls: Buffer.from(`${evidence}\n${'f('.repeat(nested)}`),
  quotes: Buffer.from(`${evidence}\n${'"'.repeat(nested + 1)}`),
  line: Buffer.from(`${evidence} ${'x = "y"; '.repeat(100_000)}`),
};

const huge = Buffer.from(`${evidence} ${'x = "y"; '.repeat((10 * 1024 * 1024) / 9)}`);

let scanner: Scanner;
let result: ScanResult;

beforeAll(async () => {
  const files: Record<string, Buffer> = {
    'good.py': Buffer.from('from runwayml import RunwayML\nclient = RunwayML()\n'),
  };
  for (const ending of endings)
    for (const [shape, bytes] of Object.entries(shapes)) files[`${shape}/a${ending}`] = bytes;
  for (const ending of ['.ts', '.py', '.yaml', '.json']) files[`huge/a${ending}`] = huge;
  scanner = createScanner({
    ...engineOptions(await bundleWorker('real-worker')),
    catalogue: shippedCatalogue,
    grammarsFolder,
    parseLimits: { milliseconds: 400 },
    fileTime: 60_000,
  });
  const outcome = await scanner.scan({ root: newFolder(files), today: '2026-11-25' });
  if (!outcome.ok) throw new Error(outcome.error.detail);
  result = outcome.value;
}, 120_000);

afterAll(() => scanner.close());

const troubles = (folder: string): readonly string[] =>
  result.coverage.diagnostics
    .filter(({ path: at }) => path.posix.dirname(at) === folder)
    .map(({ path: at, code }) => `${path.posix.extname(at)} ${code}`);

describe('a scan of hostile files of every language and format', () => {
  it('ends no thread and gives up no file', () => {
    const { skipped, diagnostics } = result.coverage;
    expect(skipped.filter(({ reason }) => reason === 'worker-crashed')).toEqual([]);
    expect(diagnostics.filter(({ code }) => code === 'worker-crashed')).toEqual([]);
  });

  it('accounts for each of them', () => {
    const { listed, read, skipped } = result.coverage;
    expect(listed).toBe(1 + endings.length * Object.keys(shapes).length + 4);
    expect(read + skipped.reduce((sum, { count }) => sum + count, 0)).toBe(listed);
  });

  it('finds what the good file beside them holds', () => {
    const good = result.findings.filter(({ path: at }) => at === 'good.py');
    expect(good.map(({ kind, line }) => `${kind}:${line}`)).toEqual(['import:1', 'client-init:2']);
  });

  it('names what is no UTF-8, what is nested too deep and what is too large', () => {
    expect(troubles('invalid').length).toBe(endings.length);
    expect(troubles('opened')).toEqual(
      expect.arrayContaining(['.json parse-failed', '.yaml parse-failed', '.toml parse-failed']),
    );
    expect([...troubles('huge')].sort()).toEqual([
      '.json too-large',
      '.py too-large',
      '.ts too-large',
      '.yaml too-large',
    ]);
  });
});
