import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const setuidRoot = 0o4000;

/**
 * Chromium's sandbox needs either user namespaces or a helper that belongs to root. Where neither is there it would end
 * with a page of log; this is the line instead. Null when it can start. The sandbox is never switched off for a user.
 *
 * @param {{ isRoot: boolean, hasNamespaces: boolean, helperIsSetuid: boolean, helper: string }} situation
 */
export const sandboxProblem = ({ isRoot, hasNamespaces, helperIsSetuid, helper }) =>
  isRoot || hasNamespaces || helperIsSetuid
    ? null
    : `Chromium’s sandbox cannot start on this system, run: sudo sh -c 'chown root:root ${helper} && chmod 4755 ${helper}'`;

/** @param {string} file */
const isSetuidRoot = (file) => {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & setuidRoot) !== 0;
};

/** Throws the line where the sandbox cannot start. @param {string} executable */
export const requireSandbox = (executable) => {
  if (process.platform !== 'linux') return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  const isRoot = process.getuid?.() === 0;
  const problem = sandboxProblem({
    isRoot,
    hasNamespaces: isRoot || spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' }).status === 0,
    helperIsSetuid: isSetuidRoot(helper),
    helper,
  });
  if (problem !== null) throw new Error(problem);
};
