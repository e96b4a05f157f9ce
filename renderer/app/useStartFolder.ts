import { useEffect } from 'react';
import { call } from '../api.ts';
import { startScan } from '../workspace/scan-runner.ts';

const scanStartFolder = async (): Promise<void> => {
  const answer = await call('app-info', undefined);
  const folder = answer.ok ? answer.value.startFolder : undefined;
  if (folder !== undefined) await startScan({ type: 'folder', folder });
};

/** Scans the folder that was named when the app was started, if one was. */
export const useStartFolder = (): void => {
  useEffect(() => {
    void scanStartFolder();
  }, []);
};
