import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './bundle/ensure.mjs';
import { inDist } from './bundle/places.mjs';
import { cliTargets } from './bundle/targets.mjs';
import { runEntry } from './entry.mjs';
import { say } from './say.mjs';

/** The command line from the sources: builds what is stale, then runs in this same process, which sets the exit code. */
await runEntry(async () => {
  await ensureBuilt(cliTargets, say);
  // npm starts scripts in the project's folder; paths are meant from where the user stands.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  process.env.UNTETHER_LAUNCHER ??= path.join(import.meta.dirname, 'print.mjs');
  await import(pathToFileURL(inDist('node', 'cli.js')).href);
  return Number(process.exitCode ?? 0);
});
