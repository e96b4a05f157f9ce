import { ensureBuilt } from './bundle/ensure.mjs';
import { appTargets } from './bundle/targets.mjs';
import { runApp } from './electron-runtime/launch.mjs';
import { runEntry } from './entry.mjs';
import { say } from './say.mjs';

/** `node build/print.mjs <html> <pdf>`: prints a report to PDF with Electron, also where there is no display. */
await runEntry(async () => {
  const [html, pdf] = process.argv.slice(2);
  if (html === undefined || pdf === undefined) throw new Error('usage: node build/print.mjs <html file> <pdf file>');
  const host = appTargets.filter((target) => target.name === 'host');
  await ensureBuilt(host, say);
  return await runApp(['--print-report', html, pdf]);
});
