import type { ScanResult } from '../../core/scan/types.ts';
import type { Target } from '../../electron/ipc/contract.ts';
import { call } from '../api.ts';
import { backupText } from '../db/backup/write.ts';
import { readDecisions } from '../db/decisions.ts';
import { readPreferences, setPreference } from '../db/preferences.ts';
import { bringBack, changeProject, ensureProject } from '../db/projects.ts';
import type { ProjectRecord } from '../db/records.ts';
import { foundBefore, saveSnapshot } from '../db/scans.ts';
import { storageFailure, storageSentences } from '../db/storage-failure.ts';
import { summaryOf } from '../db/summary.ts';
import { failureSentences } from '../failure-sentences.ts';
import { useToasts } from '../state/toasts/store.ts';
import { useUnsavedScan } from '../state/unsaved-scan/store.ts';
import { callSitesOf, dismissedIn } from './judge/call-sites.ts';
import type { Judge } from './judge/types.ts';
import { takeBack } from './remove-project.ts';

export interface FinishedScan {
  readonly root: string;
  readonly name: string;
  readonly target: Target;
  readonly result: ScanResult;
  readonly finishedAt: number;
  /** Shown when it is kept, and backed up at once. */
  readonly opens: boolean;
  /** Not kept where it finds the same as the newest. */
  readonly quiet?: boolean;
}

const judgedSummary = async (project: ProjectRecord, { result, finishedAt }: FinishedScan, judge: Judge) => {
  const [decisions, { settings }] = await Promise.all([readDecisions(project.id), readPreferences()]);
  const assessment = await judge({
    scanKey: `${project.id} ${finishedAt}`,
    scan: result,
    dismissed: dismissedIn(callSitesOf(result, decisions)),
    settings,
    today: result.today,
  });
  return summaryOf(assessment);
};

export const backUp = async (at: number): Promise<void> => {
  const answer = await call('write-backup', { json: await backupText(at) });
  if (answer.ok) return;
  const { what, remedy } = failureSentences[answer.error.code];
  useToasts
    .getState()
    .show({ tone: 'problem', title: 'The scan is kept, but no backup was written.', detail: `${what} ${remedy}` });
};

/** Keeps a finished scan with its figures, makes its project the current one and writes a backup. */
export const keepScan = async (scan: FinishedScan, judge: Judge): Promise<void> => {
  const project = await ensureProject(scan, scan.finishedAt);
  takeBack(project.id);
  if (scan.quiet && (await foundBefore(project.id, scan.result))) return;
  if (scan.opens) await bringBack(project.id);
  const summary = await judgedSummary(project, scan, judge);
  try {
    const kept = await saveSnapshot({
      projectId: project.id,
      finishedAt: scan.finishedAt,
      result: scan.result,
      summary,
    });
    if (scan.opens) await changeProject(project.id, { seenScan: kept.id });
    useUnsavedScan.getState().set(null);
  } catch (cause) {
    const { what, remedy } = storageSentences[storageFailure(cause)];
    useUnsavedScan.getState().set({ projectId: project.id, finishedAt: scan.finishedAt, result: scan.result });
    useToasts.getState().show({ tone: 'problem', title: what, detail: remedy });
  }
  const { currentProject } = await readPreferences();
  if (!scan.opens && currentProject !== '') return;
  await setPreference({ key: 'currentProject', value: project.id });
  await backUp(scan.finishedAt);
};
