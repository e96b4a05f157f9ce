// What Electron's own default app does for `electron <folder>`: load the app in that folder as the main script.
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('usage: electron <app folder> [arguments]\n');
  process.exit(1);
}
const folder = path.resolve(named);
const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
Module._load(require.resolve(folder), Module, true);
