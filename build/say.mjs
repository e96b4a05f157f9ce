/** Everything that is not a result goes to stderr. @param {string} line */
export const say = (line) => {
  process.stderr.write(`untether: ${line}\n`);
};
