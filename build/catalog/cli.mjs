import { loadTypeScript } from '../bundle/load-typescript.mjs';
import { inRoot, root } from '../bundle/places.mjs';
import { say } from '../say.mjs';

/** @typedef {import('./tool.ts')} Tool */

const tool = /** @type {Tool} */ (
  /** @type {unknown} */ (await loadTypeScript('catalogue-tool-cli', inRoot('build/catalog/tool.ts')))
);
const today = new Date().toISOString().slice(0, 10);
process.exitCode = await tool.runCatalogueTool({ root, today, say }, process.argv.slice(2));
