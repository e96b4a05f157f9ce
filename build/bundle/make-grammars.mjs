import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inDist } from './places.mjs';

const source = path.dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm'));

/** Copies the parser's runtime and every grammar beside the bundles, which read them as plain files. */
export const makeGrammars = async () => {
  fs.mkdirSync(inDist('grammars'), { recursive: true });
  for (const name of fs.readdirSync(source).filter((file) => file.endsWith('.wasm')))
    fs.copyFileSync(path.join(source, name), inDist('grammars', name));
};
