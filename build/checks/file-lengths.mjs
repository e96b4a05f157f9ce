/** Longer than this a file is data, generated, or due to be split. */
export const mostLines = 400;

/** Long for a reason. @type {ReadonlyMap<string, string>} */
const allowed = new Map([]);

const source = /^(build|core|electron|renderer)\/.*\.(ts|tsx|mjs|css)$/;

/**
 * What is wrong with a file's length; null when it is fine.
 *
 * @param {string} path relative to the project, with `/`
 * @param {string} text
 */
export const fileLengthProblem = (path, text) => {
  if (!source.test(path) || allowed.has(path)) return null;
  const lines = text.split('\n').length - 1;
  return lines > mostLines ? `${path}: ${lines} lines, split it (at most ${mostLines})` : null;
};
