import { spawn } from 'node:child_process';

/** @param {NodeJS.ProcessEnv} env @param {string} platform */
export const hasDisplay = (env, platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);

/** @typedef {{ display: string, stop: () => void }} VirtualDisplay */

/**
 * Starts an X server that draws into memory, on a display number of its own choice. It ends with `stop`, and with
 * this process at the latest.
 *
 * @returns {Promise<VirtualDisplay>}
 */
export const startVirtualDisplay = () =>
  new Promise((resolve, reject) => {
    const screen = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-dpi', '96'];
    const server = spawn('Xvfb', ['-displayfd', '3', ...screen], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const stop = () => {
      server.kill('SIGTERM');
    };
    process.once('exit', stop);
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    server.stdio[3]?.once('data', (/** @type {Buffer} */ number) => {
      server.unref();
      resolve({ display: `:${number.toString().trim()}`, stop });
    });
  });
