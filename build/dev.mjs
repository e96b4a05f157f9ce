import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { ensureBuilt } from './bundle/ensure.mjs';
import { inRoot } from './bundle/places.mjs';
import { appTargets } from './bundle/targets.mjs';
import { appFolder, prepareElectron } from './electron-runtime/launch.mjs';
import { runEntry } from './entry.mjs';
import { say } from './say.mjs';

const quietFor = 200;
const watched = ['catalog', 'core', 'electron', 'renderer'];

/** `npm run dev`: the window, started again with what changed whenever a source file is saved. Ends with the window. */
await runEntry(async () => {
  await ensureBuilt(appTargets, say);
  const electron = await prepareElectron();
  const open = () =>
    spawn(electron.executable, [...electron.flags, appFolder], { env: electron.env, stdio: 'inherit' });
  return await new Promise((resolve) => {
    let window = open();
    const endWithWindow = () => {
      window.once('exit', (code) => resolve(code ?? 1));
    };
    endWithWindow();
    const rebuild = async () => {
      try {
        await ensureBuilt(appTargets, say);
      } catch (cause) {
        say(cause instanceof Error ? cause.message : String(cause));
        return;
      }
      window.removeAllListeners('exit');
      window.kill();
      window = open();
      endWithWindow();
    };
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    for (const folder of watched)
      watch(inRoot(folder), { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(rebuild, quietFor);
      });
  }).finally(electron.stop);
});
