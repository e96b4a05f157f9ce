const source = /\.(ts|tsx|mjs|css|md|json)$/;
const exempt = [
  /^test\/(fixtures|golden)\//,
  /^build\/sample-company\//,
  /^build\/checks\/unfinished\.mjs$/,
  /^package-lock\.json$/,
];
const marks = /\b(TODO|FIXME|HACK)\b|not implemented|coming soon/;
const skipped = /\b(it|test|describe)\.(skip|only|todo)\b/;

/**
 * Lines that say that something is unfinished or switched off.
 *
 * @param {string} path relative to the project, with `/`
 * @param {string} text
 */
export const unfinishedProblems = (path, text) => {
  if (!source.test(path) || exempt.some((pattern) => pattern.test(path))) return [];
  return text.split('\n').flatMap((line, index) => {
    if (marks.test(line)) return [`${path}:${index + 1}: says it is unfinished`];
    return /^test\//.test(path) && skipped.test(line) ? [`${path}:${index + 1}: a test that does not run`] : [];
  });
};
