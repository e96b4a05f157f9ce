import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../../build/bench/arguments.ts';
import { astGrepRules } from '../../../build/bench/ast-grep-rules.ts';
import type { Measured } from '../../../build/bench/measure.ts';
import { asMarkdown } from '../../../build/bench/report.ts';
import { runProgram } from '../../../build/bench/run-program.ts';
import { median, memoryOf, spreadOf } from '../../../build/bench/statistics.ts';
import { copyTypeScript } from '../../../build/bench/typescript-tree.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'untether-bench-test-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const runs = (...seconds: number[]) => seconds.map((one) => ({ seconds: one, megabytes: one * 100 }));

const measured: Measured = {
  files: 150_000,
  megabytes: 1000,
  parsed: 300,
  ripgrep: runs(2, 3, 4),
  ours: runs(6, 5, 4),
  astGrep: runs(29, 30, 31),
  start: runs(0.1),
  typescript: { lines: 400_000, files: 2000, seconds: [0.9] },
  changed: [0.3],
};

describe('the bench', () => {
  it('takes the middle of its runs, and of an even number the mean of the two', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
    expect(memoryOf([{ seconds: 1, megabytes: null }])).toBeNull();
  });

  it('says of each aim whether it is met', () => {
    const page = asMarkdown({
      today: '2026-11-25',
      about: 'twenty repositories',
      machine: '2 cores',
      runs: 3,
      measured,
    });
    expect(page).toContain('| whole scan against ripgrep | 1.67 × | ≤ 2.5 × | met |');
    expect(page).toContain('| ast-grep against whole scan | 6.00 × | ≥ 6 × | met |');
    expect(page).toContain('| one changed file | 0.30 s | < 0.2 s | **not met** |');
    expect(page).toContain('| peak memory | 600 MB | < 500 MB | **not met** |');
  });

  it('wants a tree and what it is made of', () => {
    expect(readArguments(['--tree', 'x'])).toBeNull();
    expect(readArguments(['--tree', 'x', '--about', 'y', '--runs', '0'])).toBeNull();
    expect(readArguments(['--tree', '/x', '--about', 'y'])).toMatchObject({ tree: '/x', runs: 3, ripgrep: 'rg' });
  });

  it('asks ast-grep for the calls, packages, hosts and models of the catalogue in each language it shares with us', () => {
    const rules = astGrepRules(shippedCatalogue)
      .split('\n---\n')
      .map((rule) => JSON.parse(rule));
    expect(rules.length).toBeGreaterThan(8);
    const typescript = rules.find(({ id }) => id === 'calls-TypeScript');
    expect(new RegExp(typescript.rule.regex).test('client.videos.create({ model })')).toBe(true);
    expect(new RegExp(typescript.rule.regex).test('console.log("videos.create(")')).toBe(false);
    const texts = new RegExp(rules.find(({ id }) => id === 'texts-Python').rule.regex);
    expect(texts.test("'https://api.dev.runwayml.com/v1'")).toBe(true);
    expect(texts.test("'hello'")).toBe(false);
  });

  it('copies TypeScript until there are lines enough', () => {
    const tree = mkdtempSync(path.join(work, 'tree-'));
    for (const name of ['a.ts', 'b.tsx', 'c.ts', 'd.py']) writeFileSync(path.join(tree, name), '1\n2\n3');
    const copied = copyTypeScript(tree, path.join(work, 'copy'), 5);
    expect(copied).toEqual({ lines: 6, files: 2, last: 'b.tsx' });
  });

  it('times a program and says why one failed', async () => {
    expect((await runProgram(process.execPath, ['-e', '0'])).seconds).toBeGreaterThan(0);
    await expect(runProgram(process.execPath, ['-e', 'console.error("no"); process.exit(3)'], 1)).rejects.toThrow(
      /ended with 3: no/,
    );
  });
});
