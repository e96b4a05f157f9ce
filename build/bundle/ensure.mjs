import fs from 'node:fs';
import path from 'node:path';
import { isFresh, readManifest, takeManifest } from './freshness.mjs';
import { withLock } from './lock.mjs';
import { inDist, root } from './places.mjs';

/** @typedef {import('./targets.mjs').Target} Target */

/** @param {Target} target */
const manifestFile = (target) => inDist('.built', `${target.name}.json`);

/** @param {Target} target */
const isBuilt = (target) => isFresh(root, target.inputs, readManifest(manifestFile(target)));

/** The manifest is taken before the build: a file changed meanwhile makes the result stale. @param {Target} target */
const build = async (target) => {
  const manifest = takeManifest(root, target.inputs);
  fs.rmSync(manifestFile(target), { force: true });
  await target.make();
  fs.mkdirSync(path.dirname(manifestFile(target)), { recursive: true });
  fs.writeFileSync(manifestFile(target), JSON.stringify(manifest));
};

/**
 * Builds the targets that are stale, one after the other. Two at a time wait for each other.
 *
 * @param {readonly Target[]} targets
 * @param {(line: string) => void} say
 */
export const ensureBuilt = async (targets, say) => {
  if (targets.every(isBuilt)) return;
  await withLock(inDist('.built', 'lock'), async () => {
    for (const target of targets) {
      if (isBuilt(target)) continue;
      say(`building ${target.name}`);
      await build(target);
    }
  });
};
