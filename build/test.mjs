import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './bundle/ensure.mjs';
import { root } from './bundle/places.mjs';
import { appTargets } from './bundle/targets.mjs';
import { say } from './say.mjs';
import { addUp, closingLine, totalsOf } from './tests/totals.mjs';

const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const runners = [
  { name: 'units', projects: ['unit', 'component'] },
  { name: 'e2e', projects: ['e2e'] },
];

/** @param {string} file @returns {import('./tests/totals.mjs').Report | null} */
const readReport = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** @param {(typeof runners)[number]} runner */
const run = ({ name, projects }) => {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'untether-tests-')), `${name}.json`);
  const parameters = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...parameters, ...reporters], {
    cwd: root,
    stdio: 'inherit',
  });
  const totals = totalsOf(readReport(report), status ?? 1);
  fs.rmSync(path.dirname(report), { recursive: true });
  return totals;
};

/** A project that cannot be built fails its tests as one. @returns {Promise<import('./tests/totals.mjs').Totals | null>} */
const build = async () => {
  try {
    await ensureBuilt(appTargets, say);
    return null;
  } catch (cause) {
    say(cause instanceof Error ? cause.message : String(cause));
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

/** `node build/test.mjs [units|e2e]`: builds, runs the runners one after the other and closes with one line of totals. */
const names = process.argv.slice(2);
const broken = await build();
const chosen = runners.filter(({ name }) => names.length === 0 || names.includes(name));
const totals = broken ?? addUp(chosen.map(run));
process.exitCode = totals.failed === 0 ? 0 : 1;
process.stdout.write(`\n${closingLine(totals)}\n`);
