import { spawn } from 'node:child_process';
import path from 'node:path';
import { say } from '../say.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { provideElectron } from './provide.mjs';
import { provideSystem } from './system.mjs';

export const appFolder = path.resolve(import.meta.dirname, '..', '..');

/**
 * Chromium refuses to start as root with its sandbox on. The app never switches it off; the launcher does, for
 * containers, and says so.
 *
 * @param {boolean} isRoot
 */
export const flagsFor = (isRoot) => (isRoot ? ['--no-sandbox'] : []);

/**
 * An Electron that can start here: the runtime, its libraries, a display and the flags it needs.
 *
 * @returns {Promise<{ executable: string, flags: string[], env: NodeJS.ProcessEnv, version: string, stop: () => void }>}
 */
export const prepareElectron = async () => {
  const runtime = await provideElectron(say);
  const needsDisplay = !hasDisplay(process.env, process.platform);
  provideSystem(runtime.executable, needsDisplay, say);
  const flags = flagsFor(process.getuid?.() === 0);
  if (flags.length > 0) say(`started as root, so Electron gets ${flags.join(' ')}`);
  const virtual = needsDisplay ? await startVirtualDisplay() : null;
  const env = virtual === null ? process.env : { ...process.env, DISPLAY: virtual.display };
  return { executable: runtime.executable, flags, env, version: runtime.version, stop: () => virtual?.stop() };
};

/**
 * Runs the app and gives its exit code.
 *
 * @param {readonly string[]} appArguments
 */
export const runApp = async (appArguments) => {
  const electron = await prepareElectron();
  const child = spawn(electron.executable, [...electron.flags, appFolder, ...appArguments], {
    env: electron.env,
    stdio: 'inherit',
  });
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.once('SIGINT', passOn).once('SIGTERM', passOn);
  const code = await new Promise((resolve) => child.on('close', (exit) => resolve(exit ?? 1)));
  electron.stop();
  return /** @type {number} */ (code);
};
