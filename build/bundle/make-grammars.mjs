import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inDist } from './places.mjs';

const require = createRequire(import.meta.url);

/** Folder and files of each package that grammars are taken from. The first also holds the parser's runtime. */
const sources = [
  { folder: path.dirname(require.resolve('@vscode/tree-sitter-wasm')), wanted: /\.wasm$|^tree-sitter\.js$/ },
  {
    folder: path.dirname(require.resolve('@tree-sitter-grammars/tree-sitter-kotlin/package.json')),
    wanted: /^tree-sitter-kotlin\.wasm$/,
  },
  {
    folder: path.join(path.dirname(require.resolve('@repomix/tree-sitter-wasms/package.json')), 'out'),
    wanted: /^tree-sitter-(swift|dart)\.wasm$/,
  },
];

/** The script is CommonJS: inside this package, whose files are modules, it must say so in its name. @param {string} file */
const nameOf = (file) => (file === 'tree-sitter.js' ? 'tree-sitter.cjs' : file);

/** Copies the parser's runtime and every grammar beside the bundles, which read them as plain files. */
export const makeGrammars = async () => {
  fs.mkdirSync(inDist('grammars'), { recursive: true });
  for (const { folder, wanted } of sources)
    for (const file of fs.readdirSync(folder).filter((name) => wanted.test(name)))
      fs.copyFileSync(path.join(folder, file), inDist('grammars', nameOf(file)));
};
