import type { Page } from 'playwright-core';
import type { ScanResult } from '../../../core/scan/types.ts';
import type { Failure, Target } from '../../../electron/ipc/contract.ts';

export type ScanEnd =
  | { readonly type: 'finished'; readonly result: ScanResult; readonly stages: readonly string[] }
  | { readonly type: 'failed'; readonly error: Failure };

/** Starts a scan as the page does and waits for its end; `after` is called once the scan has begun. */
export const scanOverBridge = async (
  page: Page,
  target: Target,
  today: string,
  after: 'nothing' | 'cancel' = 'nothing',
): Promise<ScanEnd> =>
  await page.evaluate(
    async (given) => {
      const bridge = Reflect.get(globalThis, 'untether');
      const stages: string[] = [];
      return await new Promise<ScanEnd>((resolve) => {
        bridge.on('scan-progress', (event: { progress: { stage: string } }) => stages.push(event.progress.stage));
        bridge.on('scan-finished', ({ result }: { result: ScanResult }) =>
          resolve({ type: 'finished', result, stages }),
        );
        bridge.on('scan-failed', ({ error }: { error: Failure }) => resolve({ type: 'failed', error }));
        const start = async (): Promise<void> => {
          const answer = await bridge.call('start-scan', { target: given.target, today: given.today });
          if (!answer.ok) resolve({ type: 'failed', error: answer.error });
          else if (given.after === 'cancel') await bridge.call('cancel', { job: answer.value.job });
        };
        void start();
      });
    },
    { target, today, after },
  );
