import path from 'node:path';
import { ensureBuilt } from './bundle/ensure.mjs';
import { inDist } from './bundle/places.mjs';
import { cliTargets } from './bundle/targets.mjs';
import { say } from './say.mjs';

/** The command line from the sources: builds what is stale, then runs in this same process. */
await ensureBuilt(cliTargets, say);
process.env.UNTETHER_LAUNCHER ??= path.join(import.meta.dirname, 'print.mjs');
await import(inDist('node', 'cli.js'));
