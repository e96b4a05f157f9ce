import { readFile } from 'node:fs/promises';
import { ensureBuilt } from '../bundle/ensure.mjs';
import { loadTypeScript } from '../bundle/load-typescript.mjs';
import { inDist, inRoot, root } from '../bundle/places.mjs';
import { cliTargets, labelledTarget } from '../bundle/targets.mjs';
import { runEntry } from '../entry.mjs';
import { say } from '../say.mjs';

/** @typedef {import('./tool.ts')} Tool */

await runEntry(async () => {
  const tool = /** @type {Tool} */ (
    /** @type {unknown} */ (await loadTypeScript('accuracy-cli', inRoot('build/accuracy/tool.ts')))
  );
  const scanParts = async () => {
    await ensureBuilt([...cliTargets, labelledTarget], say);
    return {
      catalogue: JSON.parse(await readFile(inDist('catalog', 'catalogue.json'), 'utf8')),
      workerScript: inDist('node', 'scan-worker.js'),
      grammarsFolder: inDist('grammars'),
      labelledFolder: inDist('labelled'),
    };
  };
  const today = new Date().toISOString().slice(0, 10);
  return tool.runAccuracy(
    { root, today, say, print: (text) => process.stdout.write(text), scanParts },
    process.argv.slice(2),
  );
});
