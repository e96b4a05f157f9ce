import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { inRoot, root } from '../bundle/places.mjs';
import { say } from '../say.mjs';
import { fileLengthProblem } from './file-lengths.mjs';
import { fileNameProblem } from './file-names.mjs';
import { unfinishedProblems } from './unfinished.mjs';

/** Tracked files, and new ones that git does not ignore. */
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && fs.existsSync(inRoot(path)));

/** @param {string} path */
const problemsOf = (path) => {
  const text = fs.readFileSync(inRoot(path), 'utf8');
  return [fileNameProblem(path), fileLengthProblem(path, text), ...unfinishedProblems(path, text)];
};

/** `node build/checks/tree.mjs`: names, lengths and unfinished marks of every file of the project. */
const problems = paths.flatMap(problemsOf).filter((problem) => problem !== null);
for (const problem of problems) say(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
