import { useEffect } from 'react';
import type { CatalogueIndex } from '../../core/catalog/index.ts';
import { connectDetectionCheckEvents } from '../workspace/detection-check-runner.ts';
import { connectHistoryEvents } from '../workspace/history-runner.ts';
import type { Judge } from '../workspace/judge/types.ts';
import { connectOwnershipEvents } from '../workspace/ownership-runner.ts';
import type { Planner } from '../workspace/planner/types.ts';
import { connectScanEvents } from '../workspace/scan-runner.ts';
import { WorkspaceProvider } from '../workspace/WorkspaceProvider.tsx';
import { DatabaseGate } from './DatabaseGate.tsx';
import { DropTarget } from './DropTarget.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Shell } from './Shell.tsx';
import { Toasts } from './Toasts.tsx';
import { useStartFolder } from './useStartFolder.ts';
import { useTheme } from './useTheme.ts';

interface Props {
  readonly catalogue: CatalogueIndex;
  readonly judge: Judge;
  readonly planner: Planner;
}

const Waiting = () => (
  <p className="visually-hidden" role="status">
    Opening
  </p>
);

const Themed = ({ catalogue, judge, planner }: Props) => {
  useTheme();
  useEffect(() => connectScanEvents(judge), [judge]);
  useEffect(() => connectHistoryEvents(judge), [judge]);
  useEffect(connectOwnershipEvents, []);
  useEffect(connectDetectionCheckEvents, []);
  useStartFolder();
  return (
    <WorkspaceProvider catalogue={catalogue} judge={judge} planner={planner} waiting={<Waiting />}>
      <Shell />
      <DropTarget />
    </WorkspaceProvider>
  );
};

export const App = (props: Props) => (
  <>
    <ErrorBoundary resetKey="">
      <DatabaseGate waiting={<Waiting />}>
        <Themed {...props} />
      </DatabaseGate>
    </ErrorBoundary>
    <Toasts />
  </>
);
