import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { startScanProcess } from '../engine/scan-process.ts';
import type { GrantedFolders } from '../files/granted-folders.ts';
import { done, refuse } from '../ipc/answer.ts';
import { emit } from '../ipc/emit.ts';
import type { Handlers } from '../ipc/register.ts';
import { cacheFolder } from './history.ts';
import type { RunningScans } from './scan.ts';

export const startOwnership =
  (granted: GrantedFolders, running: RunningScans): Handlers['start-ownership'] =>
  async ({ root, commit, places, today }, { contents }) => {
    if (!(await granted.covers(root))) return refuse('outside-granted-folders', root);
    const job = randomUUID();
    const start = { type: 'start-ownership', root: path.resolve(root), commit, places, today } as const;
    const run = startScanProcess({ ...start, cacheFolder: cacheFolder() }, (message) => {
      if (message.type === 'ownership-part' || message.type === 'ownership')
        emit(contents, 'ownership-told', { job, report: message.report });
      if (message.type === 'failed') emit(contents, 'ownership-failed', { job, error: message.error });
      if (message.type === 'ownership' || message.type === 'failed') running.delete(job);
    });
    running.set(job, run);
    contents.once('destroyed', run.cancel);
    return done({ job });
  };
