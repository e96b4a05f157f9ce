import { useEffect } from 'react';
import type { Failure } from '../../electron/ipc/contract.ts';
import { call, listen } from '../api.ts';
import { failureSentences } from '../failure-sentences.ts';
import { useScanJob } from '../state/scan-job/store.ts';
import { useToasts } from '../state/toasts/store.ts';
import { useWatch } from '../state/watch/store.ts';
import { useWorkspace } from './context.ts';
import { rescanQuietly } from './scan-runner.ts';

const tellEnd = ({ code, detail }: Failure): void => {
  const { what, remedy } = failureSentences[code];
  useWatch.getState().set({ status: 'ended', detail: `${what} ${remedy}` });
  useToasts
    .getState()
    .show({ tone: 'problem', title: 'Files are no longer watched.', detail: `${what} ${remedy} ${detail}` });
};

/** Scans the open repository again when its files have changed, where the user has asked for that. */
export const useWatchedFolder = (): void => {
  const { project, preferences, latest } = useWorkspace();
  const target = project?.target;
  const root = preferences.watchFiles && latest !== null && target?.type === 'folder' ? (project?.root ?? null) : null;
  const folder = target?.type === 'folder' ? target.folder : null;
  useEffect(() => {
    if (root === null || folder === null) return;
    let ended = false;
    let missed = false;
    const scan = (): void => {
      missed = useScanJob.getState().job.status === 'running';
      if (!missed) void rescanQuietly({ type: 'folder', folder });
    };
    const ends = [
      listen('folder-changed', ({ root: changed, ...folders }) => {
        if (changed !== root) return;
        useWatch.getState().set({ status: 'watching', ...folders });
        scan();
      }),
      listen('watch-ended', (event) => event.root === root && tellEnd(event.error)),
      useScanJob.subscribe(({ job }) => missed && job.status !== 'running' && scan()),
    ];
    void call('watch-folder', { root }).then((answer) => {
      if (ended) return;
      if (!answer.ok) tellEnd(answer.error);
      else if (answer.value !== null) useWatch.getState().set({ status: 'watching', ...answer.value });
    });
    return () => {
      ended = true;
      for (const end of ends) end();
      useWatch.getState().set({ status: 'off' });
      void call('watch-folder', { root: null });
    };
  }, [root, folder]);
};
