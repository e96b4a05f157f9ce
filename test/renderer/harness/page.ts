import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { database } from '../../../renderer/db/database.ts';
import { noFilter, useCallSiteView } from '../../../renderer/state/call-site-view/store.ts';
import { useDetectionCheck } from '../../../renderer/state/detection-check/store.ts';
import { useHistoryJob } from '../../../renderer/state/history-job/store.ts';
import { useNavigation } from '../../../renderer/state/navigation/store.ts';
import { useOverlay } from '../../../renderer/state/overlay/store.ts';
import { useOwnershipStore } from '../../../renderer/state/ownership/store.ts';
import { usePlanStore } from '../../../renderer/state/plan/store.ts';
import { useScanJob } from '../../../renderer/state/scan-job/store.ts';
import { useToasts } from '../../../renderer/state/toasts/store.ts';
import { useUnsavedScan } from '../../../renderer/state/unsaved-scan/store.ts';

/** The day on which all component tests take place. */
export const today = '2026-11-23';

/** The machine that runs the tests may be busy with other things. */
configure({ asyncUtilTimeout: 8000 });

class NeverResized {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What jsdom lacks: a size for elements, media queries, a canvas, pointer capture. */
const completePage = (): void => {
  vi.stubGlobal('ResizeObserver', NeverResized);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 640 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
  HTMLCanvasElement.prototype.getContext = () => null;
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = () => {};
  Element.prototype.hasPointerCapture = () => false;
};

const resetStores = (): void => {
  useNavigation.getState().reset();
  useScanJob.getState().clear();
  useHistoryJob.getState().clear();
  useDetectionCheck.getState().set({ status: 'idle' });
  useOverlay.getState().close();
  useOwnershipStore.setState({ ownership: null });
  usePlanStore.getState().reset();
  useUnsavedScan.getState().set(null);
  useToasts.setState({ toasts: [] });
  useCallSiteView.setState({ filter: noFilter, grouping: 'none', selected: null, line: null });
};

/** Every test begins with an empty database, empty stores and the same day; call once at the top of a file. */
export const freshPage = (): void => {
  beforeEach(async () => {
    completePage();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T12:00:00`) });
    resetStores();
    await database.delete({ disableAutoOpen: false });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
};
