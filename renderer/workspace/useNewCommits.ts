import { useEffect, useRef } from 'react';
import { call } from '../api.ts';
import { useScanJob } from '../state/scan-job/store.ts';
import { useToasts } from '../state/toasts/store.ts';
import { useWorkspace } from './context.ts';
import { startScan } from './scan-runner.ts';

/** Looks when the window gets the focus whether the repository has moved on since its scan, and does as the setting says. */
export const useNewCommits = (): void => {
  const { project, latest, preferences } = useWorkspace();
  const told = useRef<string | null>(null);
  const scanned = latest?.scan.root.commit ?? null;
  const { newCommits } = preferences;
  useEffect(() => {
    if (!project || scanned === null || newCommits === 'nothing') return;
    const { root, name, target } = project;
    let offer: number | null = null;
    const look = async (): Promise<void> => {
      if (useScanJob.getState().job.status === 'running') return;
      const head = await call('head-of', { root });
      if (!head.ok || head.value === null || head.value === scanned || head.value === told.current) return;
      told.current = head.value;
      if (newCommits === 'scan') return startScan(target);
      offer = useToasts.getState().show({
        tone: 'plain',
        title: `${name} has moved to ${head.value.slice(0, 7)}.`,
        detail: `Its last scan is of ${scanned.slice(0, 7)}.`,
        action: { label: 'Scan again', run: () => void startScan(target) },
      });
    };
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
      if (offer !== null) useToasts.getState().dismiss(offer);
    };
  }, [project, scanned, newCommits]);
};
