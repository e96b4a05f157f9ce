import { loadTypeScript } from '../bundle/load-typescript.mjs';
import { inRoot, root } from '../bundle/places.mjs';
import { runEntry } from '../entry.mjs';
import { say } from '../say.mjs';

/** @typedef {import('./tool.ts')} Tool */

await runEntry(async () => {
  const tool = /** @type {Tool} */ (
    /** @type {unknown} */ (await loadTypeScript('calibrate-cli', inRoot('build/calibrate/tool.ts')))
  );
  return tool.runCalibration({ root, say, print: (text) => process.stdout.write(text) }, process.argv.slice(2));
});
