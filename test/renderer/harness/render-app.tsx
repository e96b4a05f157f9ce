import { render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { expect, vi } from 'vitest';
import { indexCatalogue } from '../../../core/catalog/index.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import { App } from '../../../renderer/app/App.tsx';
import { useScanJob } from '../../../renderer/state/scan-job/store.ts';
import { directJudge } from '../../../renderer/workspace/judge/direct-judge.ts';
import { directPlanner } from '../../../renderer/workspace/planner/direct-planner.ts';
import { northwind } from '../../helpers/northwind.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';
import { type FakeBridge, type FakeHandlers, fakeBridge } from './fake-bridge.ts';

const catalogue = indexCatalogue(shippedCatalogue);
const judge = directJudge(shippedCatalogue);
const planner = directPlanner(shippedCatalogue);

export interface OpenApp {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
  /** Closes the window and opens it again on the same data. */
  reopen(): Promise<void>;
  /** Lets the host finish the running scan. */
  finishScan(result?: ScanResult): void;
}

/** The scan of the invented company, as the engine would give it. */
export const northwindScan = (): ScanResult => northwind().scan;

/** The whole window with the real judgement, the shipped catalogue and a host that answers as told. */
export const openApp = async (handlers: FakeHandlers = {}): Promise<OpenApp> => {
  const bridge = fakeBridge(handlers);
  vi.stubGlobal('untether', bridge);
  const show = () => render(<App catalogue={catalogue} judge={judge} planner={planner} />);
  let page = show();
  const waitUntilOpen = (): Promise<unknown> => screen.findByRole('heading', { level: 1 });
  await waitUntilOpen();
  return {
    bridge,
    user: userEvent.setup(),
    reopen: async () => {
      page.unmount();
      page = show();
      await waitUntilOpen();
    },
    finishScan: (result = northwindScan()) => bridge.emit('scan-finished', { job: 'job-1', result }),
  };
};

/** Waits until the last scan has been kept: until then the window starts no other. */
const scanKept = (): Promise<void> =>
  waitFor(() => expect(useScanJob.getState().job.status).not.toBe('running'), { timeout: 10_000 });

/** An app that has scanned the invented company and shows its overview. */
export const openScanned = async (handlers: FakeHandlers = {}, result?: ScanResult): Promise<OpenApp> => {
  const app = await openApp(handlers);
  await app.user.click(screen.getByRole('button', { name: 'Explore the sample company' }));
  app.finishScan(result);
  await screen.findByRole('heading', { name: 'Overview' });
  await scanKept();
  return app;
};
