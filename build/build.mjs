import { ensureBuilt } from './bundle/ensure.mjs';
import { appTargets, cliTargets } from './bundle/targets.mjs';
import { runEntry } from './entry.mjs';
import { say } from './say.mjs';

/** `node build/build.mjs [cli|<target>…]`: builds what is stale; everything without a name. */
const named = () => {
  const names = process.argv.slice(2);
  if (names.length === 0) return appTargets;
  if (names.includes('cli')) return cliTargets;
  const unknown = names.find((name) => !appTargets.some((target) => target.name === name));
  if (unknown !== undefined) throw new Error(`there is no target ${unknown}`);
  return appTargets.filter((target) => names.includes(target.name));
};

await runEntry(async () => {
  await ensureBuilt(named(), say);
  return 0;
});
