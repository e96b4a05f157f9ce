// What Electron's own default app does for `electron [-r <module>] <folder>`: load the app in that folder as the main
// script, after the modules named before it. Playwright names one, which holds the app back until it is connected.
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const modules = [];
let named;
for (let index = 1; index < process.argv.length && named === undefined; index += 1) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') {
    index += 1;
    modules.push(process.argv[index]);
  } else if (!argument.startsWith('-')) named = argument;
}
if (named === undefined) {
  process.stderr.write('usage: electron [-r <module>] <app folder> [arguments]\n');
  process.exit(1);
}
const folder = path.resolve(named);
const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
for (const each of modules) require(path.resolve(each));
Module._load(require.resolve(folder), Module, true);
