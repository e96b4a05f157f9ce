import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app } from 'electron';
import { catalogueFile } from '../app/places.ts';
import { toolVersion } from '../app/version.ts';
import { startScanProcess } from '../engine/scan-process.ts';
import type { GrantedFolders } from '../files/granted-folders.ts';
import { done, refuse } from '../ipc/answer.ts';
import { emit } from '../ipc/emit.ts';
import type { Handlers } from '../ipc/register.ts';
import type { RunningScans } from './scan.ts';

/** What was judged of the past is kept in the profile and can be made again. */
export const cacheFolder = (): string => path.join(app.getPath('userData'), 'history-cache');

export const startHistory =
  (granted: GrantedFolders, running: RunningScans): Handlers['start-history'] =>
  async ({ root, since, every, today }, { contents }) => {
    if (!(await granted.covers(root))) return refuse('outside-granted-folders', root);
    const job = randomUUID();
    const shared = {
      root: path.resolve(root),
      catalogueFile: catalogueFile(),
      cacheFolder: cacheFolder(),
      toolVersion,
    };
    const run = startScanProcess({ type: 'start-history', ...shared, since, every, today }, (message) => {
      if (message.type === 'history-progress') emit(contents, message.type, { job, progress: message.progress });
      if (message.type === 'history-finished') emit(contents, message.type, { job, result: message.result });
      if (message.type === 'failed') emit(contents, 'history-failed', { job, error: message.error });
      if (message.type === 'history-finished' || message.type === 'failed') running.delete(job);
    });
    running.set(job, run);
    contents.once('destroyed', run.cancel);
    return done({ job });
  };

export const explainLines =
  (granted: GrantedFolders): Handlers['explain-lines'] =>
  async ({ root, commit, since, places }) => {
    if (!(await granted.covers(root))) return refuse('outside-granted-folders', root);
    return new Promise((resolve) => {
      startScanProcess({ type: 'explain', root: path.resolve(root), commit, since, places }, (message) => {
        if (message.type === 'explained') resolve(done(message.origins));
        if (message.type === 'failed') resolve({ ok: false, error: message.error });
      });
    });
  };
