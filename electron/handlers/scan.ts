import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { WebContents } from 'electron';
import type { Finding } from '../../core/scan/types.ts';
import { catalogueFile } from '../app/places.ts';
import { provideSampleCompany, sampleCompanyName } from '../app/sample-company.ts';
import { toolVersion } from '../app/version.ts';
import { type Batch, batch } from '../engine/batch.ts';
import type { FromEngine } from '../engine/messages.ts';
import { type ScanProcess, startScanProcess } from '../engine/scan-process.ts';
import type { GrantedFolders } from '../files/granted-folders.ts';
import { done, refuse } from '../ipc/answer.ts';
import type { Answer, Target } from '../ipc/contract.ts';
import { emit } from '../ipc/emit.ts';
import type { Handlers } from '../ipc/register.ts';
import { cacheFolder } from './history.ts';

/** The scans and histories that run now, by job. */
export type RunningScans = Map<string, ScanProcess>;

/** Findings reach the window in portions, this many milliseconds apart. */
const portionEvery = 100;

const folderOf = async (target: Target, granted: GrantedFolders): Promise<Answer<string>> => {
  if (target.type === 'sample') return done(provideSampleCompany());
  if (!(await granted.covers(target.folder))) return refuse('outside-granted-folders', target.folder);
  return done(path.resolve(target.folder));
};

const relay = (contents: WebContents, job: string, findings: Batch<Finding>, message: FromEngine): void => {
  if (message.type === 'findings') {
    findings.add(message.findings);
    return;
  }
  if (message.type === 'progress') {
    emit(contents, 'scan-progress', { job, progress: message.progress });
    return;
  }
  findings.flush();
  if (message.type === 'finished') emit(contents, 'scan-finished', { job, result: message.result });
  if (message.type === 'failed') emit(contents, 'scan-failed', { job, error: message.error });
};

export const startScan =
  (granted: GrantedFolders, running: RunningScans): Handlers['start-scan'] =>
  async ({ target, today }, { contents }) => {
    const folder = await folderOf(target, granted);
    if (!folder.ok) return folder;
    const job = randomUUID();
    const findings = batch<Finding>(portionEvery, (portion) =>
      emit(contents, 'scan-findings', { job, findings: portion }),
    );
    const places = { root: folder.value, catalogueFile: catalogueFile(), cacheFolder: cacheFolder() };
    const start = { type: 'start', ...places, today, toolVersion } as const;
    const scan = startScanProcess(start, (message) => {
      if (message.type === 'finished' || message.type === 'failed') running.delete(job);
      relay(contents, job, findings, message);
    });
    running.set(job, scan);
    contents.once('destroyed', scan.cancel);
    const name = target.type === 'sample' ? sampleCompanyName : path.basename(folder.value);
    return done({ job, root: folder.value, name });
  };

export const cancelScan =
  (running: RunningScans): Handlers['cancel'] =>
  async ({ job }) => {
    running.get(job)?.cancel();
    return done(null);
  };
