import { carried } from './carried.mjs';

/**
 * @typedef {object} Situation
 * @property {string} platform `process.platform`
 * @property {string} arch `process.arch`
 * @property {string} pinned version that the `electron` package names
 * @property {string | undefined} override folder the user names in `ELECTRON_OVERRIDE_DIST_PATH`
 * @property {boolean} pinnedInstalled
 * @property {boolean} carriedReady a whole carried runtime lies in the cache
 * @property {number | null} hoursSinceUnreachable since the last try to reach the download; null = never tried
 */

/** @typedef {{ kind: 'override', folder: string, because: string }} OverrideStep */
/** @typedef {{ kind: 'pinned', because: string }} PinnedStep */
/** @typedef {{ kind: 'try-pinned', because: string }} TryStep */
/** @typedef {{ kind: 'carried', because: string }} CarriedStep */

/** With a working runtime in the cache, an unreachable download is tried again only this much later. */
const hoursBetweenTries = 24;

/** @param {Situation} situation */
const hasCarried = (situation) => situation.platform === 'linux' && situation.arch === 'x64';

/**
 * Which runtime to take, before anything is downloaded.
 *
 * @param {Situation} situation
 * @returns {OverrideStep | PinnedStep | TryStep | CarriedStep}
 */
export const chooseRuntime = (situation) => {
  if (situation.override) {
    return { kind: 'override', folder: situation.override, because: 'ELECTRON_OVERRIDE_DIST_PATH names it' };
  }
  if (situation.pinnedInstalled) return { kind: 'pinned', because: 'it is the pinned version' };
  const triedLately = situation.hoursSinceUnreachable !== null && situation.hoursSinceUnreachable < hoursBetweenTries;
  if (hasCarried(situation) && situation.carriedReady && triedLately) {
    return { kind: 'carried', because: unreachable(situation.pinned) };
  }
  return { kind: 'try-pinned', because: 'the pinned version is not installed yet' };
};

/**
 * What follows when the pinned version could not be downloaded.
 *
 * @param {Situation} situation
 * @param {string} failure what went wrong, one line
 * @returns {CarriedStep | { kind: 'none', because: string }}
 */
export const afterFailedDownload = (situation, failure) =>
  hasCarried(situation)
    ? { kind: 'carried', because: `${unreachable(situation.pinned)} (${failure})` }
    : {
        kind: 'none',
        because: `Electron ${situation.pinned} could not be downloaded (${failure}), and no replacement exists for ${situation.platform} ${situation.arch}. Name a folder with a runtime in ELECTRON_OVERRIDE_DIST_PATH, or a mirror in ELECTRON_MIRROR.`,
      };

/** @param {string} pinned */
const unreachable = (pinned) => `the download of Electron ${pinned} is not reachable from here`;

/**
 * The sentence the user reads.
 *
 * @param {string} version
 * @param {string} because
 */
export const announcement = (version, because) => `running on Electron ${version} because ${because}`;

export const carriedVersion = carried.electron;
