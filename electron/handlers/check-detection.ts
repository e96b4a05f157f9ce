import { randomUUID } from 'node:crypto';
import { catalogueFile, labelledFolder } from '../app/places.ts';
import { toolVersion } from '../app/version.ts';
import { startScanProcess } from '../engine/scan-process.ts';
import { done } from '../ipc/answer.ts';
import { emit } from '../ipc/emit.ts';
import type { Handlers } from '../ipc/register.ts';
import type { RunningScans } from './scan.ts';

export const checkDetection =
  (running: RunningScans): Handlers['check-detection'] =>
  async (_input, { contents }) => {
    const job = randomUUID();
    const places = { labelledFolder: labelledFolder(), catalogueFile: catalogueFile() };
    const run = startScanProcess({ type: 'check-detection', ...places, toolVersion }, (message) => {
      if (message.type === 'check-progress') emit(contents, message.type, { job, progress: message.progress });
      if (message.type === 'checked') emit(contents, 'check-finished', { job, check: message.check });
      if (message.type === 'failed') emit(contents, 'check-failed', { job, error: message.error });
      if (message.type === 'checked' || message.type === 'failed') running.delete(job);
    });
    running.set(job, run);
    contents.once('destroyed', run.cancel);
    return done({ job });
  };
