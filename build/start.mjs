import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './bundle/ensure.mjs';
import { inDist } from './bundle/places.mjs';
import { appTargets } from './bundle/targets.mjs';
import { hasDisplay } from './electron-runtime/display.mjs';
import { runApp } from './electron-runtime/launch.mjs';
import { runEntry } from './entry.mjs';
import { say } from './say.mjs';

/** @param {readonly string[]} parameters */
const cli = (...parameters) =>
  spawnSync(process.execPath, [path.join(import.meta.dirname, 'cli.mjs'), ...parameters], { stdio: 'inherit' })
    .status ?? 2;

/** Exit codes of a scan: 0 clean, 1 something found that needs action; from 2 on it failed. @param {string} folder */
const withoutWindow = (folder) => {
  const pdf = inDist('untether-report.pdf');
  say(`no display here, so the command line does the same: scan ${folder}, print the summary, write the PDF`);
  const scanned = cli('scan', folder);
  if (scanned > 1) return scanned;
  const reported = cli('report', folder, '--pdf', pdf);
  if (reported > 1) return reported;
  say(`the report is ${pdf}`);
  return 0;
};

/** `npm start [-- <folder>]`: the window, or the same on the command line where there is no display. */
await runEntry(async () => {
  const [folder] = process.argv.slice(2).map((given) => path.resolve(process.env.INIT_CWD ?? '.', given));
  await ensureBuilt(appTargets, say);
  if (hasDisplay(process.env, process.platform)) return await runApp(folder === undefined ? [] : [folder]);
  return withoutWindow(folder ?? inDist('sample-company'));
});
