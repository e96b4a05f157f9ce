import { spawn } from 'node:child_process';
import path from 'node:path';
import { say } from '../say.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { provideElectron } from './provide.mjs';
import { requireSandbox } from './sandbox.mjs';
import { provideSystem } from './system.mjs';

export const appFolder = path.resolve(import.meta.dirname, '..', '..');

/**
 * Flags the launcher adds, never the app. Chromium refuses to start as root with its sandbox on (containers). A virtual
 * display has no graphics card. Chromium's own log below fatal is left out: on machines without a message bus it is
 * pages long and means nothing.
 *
 * @param {{ isRoot: boolean, isVirtual: boolean }} situation
 */
export const flagsFor = ({ isRoot, isVirtual }) => [
  ...(isRoot ? ['--no-sandbox'] : []),
  ...(isVirtual ? ['--disable-gpu'] : []),
  '--log-level=3',
];

/**
 * An Electron that can start here: the runtime, its libraries, a display and the flags it needs.
 *
 * @returns {Promise<{ executable: string, folder: string, flags: string[], env: NodeJS.ProcessEnv, stop: () => void }>}
 */
export const prepareElectron = async () => {
  const runtime = await provideElectron(say);
  const needsDisplay = !hasDisplay(process.env, process.platform);
  provideSystem(runtime.executable, needsDisplay, say);
  requireSandbox(runtime.executable);
  const isRoot = process.getuid?.() === 0;
  const flags = flagsFor({ isRoot, isVirtual: needsDisplay });
  if (isRoot) say('started as root, so Electron gets --no-sandbox');
  const virtual = needsDisplay ? await startVirtualDisplay() : null;
  const env = virtual === null ? process.env : { ...process.env, DISPLAY: virtual.display };
  return { executable: runtime.executable, folder: runtime.folder, flags, env, stop: () => virtual?.stop() };
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
