import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inDist } from './places.mjs';

const source = path.dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm'));

/** The script is CommonJS: inside this package, whose files are modules, it must say so in its name. @param {string} file */
const nameOf = (file) => (file === 'tree-sitter.js' ? 'tree-sitter.cjs' : file);

/** Copies the parser's runtime and every grammar beside the bundles, which read them as plain files. */
export const makeGrammars = async () => {
  fs.mkdirSync(inDist('grammars'), { recursive: true });
  for (const file of fs.readdirSync(source).filter((name) => name.endsWith('.wasm') || name === 'tree-sitter.js'))
    fs.copyFileSync(path.join(source, file), inDist('grammars', nameOf(file)));
};
