import { useEffect } from 'react';
import type { CatalogueIndex } from '../../core/catalog/index.ts';
import type { Assess } from '../workspace/assess.ts';
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
  readonly assess: Assess;
}

const Waiting = () => (
  <p className="visually-hidden" role="status">
    Opening
  </p>
);

const Themed = ({ catalogue, assess }: Props) => {
  useTheme();
  useEffect(() => connectScanEvents({ catalogue: catalogue.catalogue, assess }), [catalogue, assess]);
  useStartFolder();
  return (
    <WorkspaceProvider catalogue={catalogue} assess={assess} waiting={<Waiting />}>
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
