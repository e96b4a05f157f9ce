/**
 * What is built, and from which files and folders. A target is stale when any of its inputs changed. `make` loads
 * its bundler only when it is called: a fresh command line must not pay for it.
 *
 * @typedef {{ name: string, inputs: readonly string[], make: () => Promise<void> }} Target
 */

const always = ['package.json', 'package-lock.json', 'build/bundle'];

/** @type {Target} */
const catalogue = {
  name: 'catalogue',
  inputs: [...always, 'build/catalog', 'catalog', 'core/base', 'core/catalog'],
  make: async () => (await import('./make-catalogue.mjs')).makeCatalogue(),
};

/** @type {Target} */
const grammars = {
  name: 'grammars',
  inputs: [...always],
  make: async () => (await import('./make-grammars.mjs')).makeGrammars(),
};

/** @type {Target} */
const sample = {
  name: 'sample',
  inputs: [...always, 'build/sample-company'],
  make: async () => (await import('./make-sample.mjs')).makeSample(),
};

/** @type {Target} */
export const labelledTarget = {
  name: 'labelled',
  inputs: [...always, 'build/accuracy/labelled-set.ts', 'build/sample-company', 'core/accuracy', 'test/fixtures/repos'],
  make: async () => (await import('./make-labelled.mjs')).makeLabelled(),
};

/** @type {Target} */
const node = {
  name: 'node',
  inputs: [...always, 'core', 'electron/engine', 'electron/ipc'],
  make: async () => (await import('./make-node.mjs')).makeNode(),
};

/** @type {Target} */
const host = {
  name: 'host',
  inputs: [...always, 'core', 'electron'],
  make: async () => (await import('./make-host.mjs')).makeHost(),
};

/** @type {Target} */
const renderer = {
  name: 'renderer',
  inputs: [...always, 'build/catalog', 'build/vite.config.mjs', 'catalog', 'core', 'electron/ipc', 'renderer'],
  make: async () => (await import('./make-renderer.mjs')).makeRenderer(),
};

/** All that the command line needs. */
export const cliTargets = [catalogue, grammars, node];
/** All that the window needs. */
export const appTargets = [...cliTargets, sample, labelledTarget, host, renderer];
