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

/** Copies the parser's runtime and every grammar into a folder, as plain files. @param {string} folder */
export const copyGrammars = (folder) => {
  fs.mkdirSync(folder, { recursive: true });
  for (const source of sources)
    for (const file of fs.readdirSync(source.folder).filter((name) => source.wanted.test(name)))
      fs.copyFileSync(path.join(source.folder, file), path.join(folder, nameOf(file)));
};

/** The bundles read them from beside. */
export const makeGrammars = async () => copyGrammars(inDist('grammars'));
