import { readFile } from 'node:fs/promises';
import { ensureBuilt } from '../bundle/ensure.mjs';
import { loadTypeScript } from '../bundle/load-typescript.mjs';
import { inDist, inRoot, root } from '../bundle/places.mjs';
import { cliTargets } from '../bundle/targets.mjs';
import { runEntry } from '../entry.mjs';
import { say } from '../say.mjs';

/** @typedef {import('./tool.ts')} Tool */

await runEntry(async () => {
  const tool = /** @type {Tool} */ (
    /** @type {unknown} */ (await loadTypeScript('bench', inRoot('build/bench/tool.ts')))
  );
  const parts = async () => {
    await ensureBuilt(cliTargets, say);
    return {
      catalogue: JSON.parse(await readFile(inDist('catalog', 'catalogue.json'), 'utf8')),
      commandLine: inDist('node', 'cli.js'),
      workerScript: inDist('node', 'scan-worker.js'),
      grammarsFolder: inDist('grammars'),
    };
  };
  const today = new Date().toISOString().slice(0, 10);
  const print = (/** @type {string} */ text) => void process.stdout.write(text);
  return tool.runBench({ root, today, say, print, parts }, process.argv.slice(2));
});
