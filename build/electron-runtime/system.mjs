import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { decideNeeds, missingLibraries, packagesFor } from './system-needs.mjs';

/** @param {string} name */
export const isOnPath = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name)));

/** @param {string} executable */
const librariesMissingFor = (executable) => {
  const ldd = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return missingLibraries(ldd.stdout ?? '');
};

/** Ubuntu 24.04 renamed packages to `…t64`; the old name may stand for several there. @param {string} name */
const nameHere = (name) => {
  const known = spawnSync('apt-cache', ['show', '--no-all-versions', `${name}t64`], { stdio: 'ignore' });
  return known.status === 0 ? `${name}t64` : name;
};

/** What apt prints is shown only when it fails. @param {readonly string[]} parameters */
const apt = (parameters) => {
  const { status, stdout, stderr } = spawnSync('apt-get', parameters, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { worked: status === 0, output: `${stdout}${stderr}` };
};

/** @param {readonly string[]} packages */
const install = (packages) => {
  apt(['-qq', 'update']);
  const { worked, output } = apt(['-qq', 'install', '-y', '--no-install-recommends', ...packages.map(nameHere)]);
  if (!worked) throw new Error(`apt-get could not install ${packages.join(' ')}:\n${output.trim()}`);
};

/**
 * Sees to it that Electron's libraries, and Xvfb where it is needed, are on this machine: installs them as root on
 * Debian and Ubuntu, else throws the one line that names the command.
 *
 * @param {string} executable
 * @param {boolean} needsDisplay
 * @param {(line: string) => void} say
 */
export const provideSystem = (executable, needsDisplay, say) => {
  if (process.platform !== 'linux') return;
  const needs = packagesFor(librariesMissingFor(executable), needsDisplay && !isOnPath('Xvfb'));
  const decision = decideNeeds({ ...needs, isRoot: process.getuid?.() === 0, hasApt: isOnPath('apt-get') });
  if (decision.kind === 'nothing') return;
  if (decision.kind === 'tell') throw new Error(decision.line);
  say(`installing ${needs.packages.join(' ')} with apt-get`);
  install(needs.packages);
};
