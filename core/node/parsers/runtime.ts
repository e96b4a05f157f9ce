import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as TreeSitter from '@vscode/tree-sitter-wasm';

export type Runtime = typeof TreeSitter;

/** Under a package of type `module` the script must be named `.cjs`, as bundles copy it; in its own package it is `.js`. */
const scriptNames = ['tree-sitter.cjs', 'tree-sitter.js'];

/**
 * Loads the tree-sitter runtime from the folder that holds it beside `tree-sitter.wasm` and the grammars. It is
 * loaded by path and not imported, so that bundling cannot part it from its WebAssembly file.
 */
export const loadRuntime = async (grammarsFolder: string): Promise<Runtime> => {
  const name = scriptNames.find((script) => existsSync(join(grammarsFolder, script)));
  if (name === undefined) throw new Error(`no tree-sitter runtime in ${grammarsFolder}`);
  const script = join(grammarsFolder, name);
  // The script is the one of the package whose types these are.
  const runtime = createRequire(script)(script) as Runtime;
  await runtime.Parser.init({ locateFile: (file: string) => join(grammarsFolder, file) });
  return runtime;
};
