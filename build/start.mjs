import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './bundle/ensure.mjs';
import { inDist } from './bundle/places.mjs';
import { appTargets } from './bundle/targets.mjs';
import { hasDisplay } from './electron-runtime/display.mjs';
import { runApp } from './electron-runtime/launch.mjs';
import { say } from './say.mjs';

/** @param {readonly string[]} parameters */
const cli = (...parameters) =>
  spawnSync(process.execPath, [path.join(import.meta.dirname, 'cli.mjs'), ...parameters], { stdio: 'inherit' }).status;

/** @param {string} folder */
const withoutWindow = (folder) => {
  const pdf = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'untether-report-')), 'untether-report.pdf');
  say(`no display here, so the command line does the same: scan ${folder}, print the summary, write the PDF`);
  const scanned = cli('scan', folder);
  if (scanned !== 0 && scanned !== 1) return scanned ?? 2;
  return cli('report', folder, '--pdf', pdf) ?? 2;
};

/** `npm start [-- <folder>]`: the window, or the same on the command line where there is no display. */
const [folder] = process.argv.slice(2);
await ensureBuilt(appTargets, say);
process.exitCode = hasDisplay(process.env, process.platform)
  ? await runApp(folder === undefined ? [] : [path.resolve(folder)])
  : withoutWindow(folder ?? inDist('sample-company'));
