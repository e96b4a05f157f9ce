import { createRequire } from 'node:module';
import path from 'node:path';
import { rolldown } from 'rolldown';
import type { Catalogue } from '../../../../core/catalog/types.ts';
import type { ScannerOptions } from '../../../../core/node/scanner.ts';
import { newFolder } from './folders.ts';

/** The grammars as their package carries them. */
export const grammarsFolder = path.dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm'));

export const emptyCatalogue: Catalogue = {
  version: 'test',
  day: '2026-11-01',
  vendors: [],
  quality: [],
  capabilities: [],
};

/** Worker threads cannot read TypeScript: bundles the script beside this file and gives the path of the result. */
export const bundleWorker = async (
  name: 'fake-worker' | 'broken-worker' | 'packing-worker' | 'real-worker',
): Promise<string> => {
  const folder = newFolder();
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, `${name}.ts`),
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
  });
  const file = path.join(folder, `${name}.mjs`);
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return file;
};

export const engineOptions = (workerScript: string): ScannerOptions => ({
  catalogue: emptyCatalogue,
  toolVersion: '1.2.3',
  workerScript,
  grammarsFolder,
  workers: 2,
});
