import type { Answer, Outputs } from '../../electron/ipc/contract.ts';
import { call, listen } from '../api.ts';
import type { ProjectRecord } from '../db/records.ts';
import { useOwnershipStore } from '../state/ownership/store.ts';
import type { Judged } from './context.ts';

let current: { readonly scanKey: string; readonly started: Promise<Answer<Outputs['start-ownership']>> } | null = null;

export const scanKeyOf = ({ id }: ProjectRecord, { finishedAt }: Judged): string => `${id} ${finishedAt}`;

const stop = async (): Promise<void> => {
  const answer = await current?.started;
  if (answer?.ok === true && useOwnershipStore.getState().ownership?.reading === true)
    await call('cancel', { job: answer.value.job });
};

/** Asks the host about the lines of a scan, unless that was done. What was asked before is given up. */
export const askOwnership = async (project: ProjectRecord, judged: Judged): Promise<void> => {
  const scanKey = scanKeyOf(project, judged);
  if (useOwnershipStore.getState().ownership?.scanKey === scanKey) return;
  void stop();
  const { scan, assessment } = judged;
  const places = scan.findings.map(({ path, line }) => ({ path, line }));
  const { commit } = scan.root;
  useOwnershipStore.getState().begin(scanKey);
  const started = call('start-ownership', { root: project.root, commit, places, today: assessment.today });
  current = { scanKey, started };
  const answer = await started;
  if (!answer.ok && current.scanKey === scanKey) useOwnershipStore.getState().failed(answer.error);
};

const isCurrent = async (job: string): Promise<boolean> => {
  const answer = await current?.started;
  return answer?.ok === true && answer.value.job === job;
};

/** Ties the events of the host to what is known of owners. The answer unties them. */
export const connectOwnershipEvents = (): (() => void) => {
  const { told, failed } = useOwnershipStore.getState();
  const ends = [
    listen('ownership-told', async ({ job, report }) => {
      if (await isCurrent(job)) told(report);
    }),
    listen('ownership-failed', async ({ job, error }) => {
      if (await isCurrent(job)) failed(error);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
};
