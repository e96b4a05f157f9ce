/** Whether a needle is meant where it stands: from `start` to before `end`. */
export type Fits = (start: number, end: number) => boolean;

/** Capitals begin a word inside another: `muxVideos` holds `Videos`. */
const inWord = (character: string): boolean => /[a-z0-9_$]/.test(character);

/** Stands as a word of its own: `stream.get` is not meant in `stream.getReader`. */
export const wholeWord =
  (text: string, lower: string): Fits =>
  (start, end) =>
    !(inWord(text.charAt(start)) && inWord(lower.charAt(start - 1))) &&
    !(inWord(lower.charAt(end - 1)) && inWord(lower.charAt(end)));

/** What names of settings go on with, where they are written small, as fields of a class. */
const settingEnds =
  /^(?:[a-z]+_)?(?:api|access|secret|key|token|url|base|host|id|region|endpoint|domain|client|account|webhook)/;

/**
 * Begins as a word of its own, as `kie_` does not in `cookie_`; and where it is no more than the beginning of a name, goes
 * on as a setting does: in capitals, or small with an ending of theirs. `zoom_` alone begins many names.
 */
export const setting =
  (text: string, lower: string): Fits =>
  (start, end) => {
    if (start > 0 && /[a-z0-9]/.test(lower.charAt(start - 1))) return false;
    if (lower.charAt(end - 1) !== '_' || text.charAt(start) !== lower.charAt(start)) return true;
    return settingEnds.test(lower.slice(end, end + 40));
  };
