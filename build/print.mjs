import { ensureBuilt } from './bundle/ensure.mjs';
import { appTargets } from './bundle/targets.mjs';
import { runApp } from './electron-runtime/launch.mjs';
import { say } from './say.mjs';

/** `node build/print.mjs <html> <pdf>`: prints a report to PDF with Electron, also where there is no display. */
const [html, pdf] = process.argv.slice(2);
if (html === undefined || pdf === undefined) {
  say('usage: node build/print.mjs <html file> <pdf file>');
  process.exit(2);
}
await ensureBuilt(
  appTargets.filter((target) => target.name === 'host'),
  say,
);
process.exitCode = await runApp(['--print-report', html, pdf]);
