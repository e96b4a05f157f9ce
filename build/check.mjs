import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './bundle/ensure.mjs';
import { inRoot, root } from './bundle/places.mjs';
import { cliTargets } from './bundle/targets.mjs';
import { runEntry } from './entry.mjs';
import { say } from './say.mjs';

/** @typedef {{ name: string, command: string, parameters: readonly string[] }} Step */

/** @param {string} name */
const tool = (name) => inRoot('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** @param {string} name @param {string} command @param {...string} parameters @returns {Step} */
const step = (name, command, ...parameters) => ({ name, command, parameters });

const environments = ['core', 'core/node', 'core/cli', 'electron', 'renderer', 'build', 'test'];
const folders = ['build', 'core', 'electron', 'renderer', 'test', 'vitest.config.mjs'];

/** @type {readonly Step[]} */
const steps = [
  ...environments.map((folder) => step(`types of ${folder}`, tool('tsc'), '-p', folder)),
  step('lint and format', tool('biome'), 'ci', '--colors=off', '.'),
  step('boundaries', tool('depcruise'), '--config', '.dependency-cruiser.mjs', ...folders),
  step('dead code', tool('knip'), '--no-progress'),
  step('names, lengths, unfinished marks', process.execPath, path.join('build', 'checks', 'tree.mjs')),
  step('catalogue', process.execPath, path.join('build', 'catalog', 'cli.mjs'), 'check'),
  step('unit and component tests', process.execPath, path.join('build', 'test.mjs'), 'units'),
];

/** Shows what a step printed only when it failed. @param {Step} step */
const passes = ({ name, command, parameters }) => {
  const begun = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (status === 0) {
    say(`ok      ${name} (${seconds} s)`);
    return true;
  }
  say(`FAILED  ${name} (${seconds} s)`);
  process.stderr.write(`${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}\n`);
  return false;
};

/** `npm run check`: everything a machine can say about the sources. All steps run; one that fails fails the whole. */
await runEntry(async () => {
  await ensureBuilt(cliTargets, say);
  const failed = steps.filter((each) => !passes(each));
  say(failed.length === 0 ? 'all checks pass' : `failed: ${failed.map(({ name }) => name).join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
