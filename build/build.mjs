import { ensureBuilt } from './bundle/ensure.mjs';
import { appTargets, cliTargets } from './bundle/targets.mjs';
import { say } from './say.mjs';

/** `node build/build.mjs [cli|<target>…]`: builds what is stale; everything without a name. */
const names = process.argv.slice(2);
const named = appTargets.filter((target) => names.includes(target.name));
const targets = names.includes('cli') ? cliTargets : names.length > 0 ? named : appTargets;
await ensureBuilt(targets, say);
