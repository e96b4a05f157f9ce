import os from 'node:os';
import path from 'node:path';

/**
 * Where runtimes are kept, outside the tree, so that a fresh clone finds them again.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {string} home
 */
export const cacheFolder = (env, platform = process.platform, home = os.homedir()) => {
  if (env.UNTETHER_CACHE_DIR) return path.resolve(env.UNTETHER_CACHE_DIR);
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)) return path.join(env.XDG_CACHE_HOME, 'untether');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'untether');
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'untether');
  return path.join(home, '.cache', 'untether');
};
