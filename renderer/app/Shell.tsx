import { useEffect } from 'react';
import { CoverageDialog } from '../features/coverage/CoverageDialog.tsx';
import { FirstRun } from '../features/first-run/FirstRun.tsx';
import { LiveScan, LiveStrip } from '../features/live-scan/LiveScan.tsx';
import { useNavigation } from '../state/navigation/store.ts';
import { type ScanJob, useScanJob } from '../state/scan-job/store.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { useWorkspace } from '../workspace/context.ts';
import { startScan } from '../workspace/scan-runner.ts';
import { useNewCommits } from '../workspace/useNewCommits.ts';
import { useWatchedFolder } from '../workspace/useWatchedFolder.ts';
import { useCommands } from './commands.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Navigation } from './Navigation.tsx';
import { Palette } from './Palette.tsx';
import styles from './Shell.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import { screenEntries } from './screens.tsx';
import { useKeyboard } from './useKeyboard.ts';

const FailedScan = ({ job }: { readonly job: Extract<ScanJob, { status: 'failed' }> }) => (
  <ErrorState
    failure={job.failure}
    action={
      <>
        <Button onClick={() => void startScan(job.target)}>Try again</Button>
        <Button look="quiet" onClick={() => useScanJob.getState().clear()}>
          Close
        </Button>
      </>
    }
  />
);

const Results = ({ job }: { readonly job: ScanJob }) => {
  const screen = useNavigation((state) => state.screen);
  const entry = screenEntries.find((one) => one.screen === screen);
  if (!entry) return null;
  return (
    <div className={styles.shell}>
      <Navigation />
      <main className={styles.main} data-fills={entry.fills}>
        {job.status === 'running' && <LiveStrip job={job} />}
        {job.status === 'failed' && <FailedScan job={job} />}
        <ErrorBoundary resetKey={screen}>
          <entry.Page />
        </ErrorBoundary>
      </main>
    </div>
  );
};

const Page = () => {
  const { latest, project } = useWorkspace();
  const job = useScanJob((state) => state.job);
  useEffect(() => {
    document.title = project ? `${project.name} – Untether` : 'Untether';
  }, [project]);
  const screen = useNavigation((state) => state.screen);
  if (latest || screen === 'portfolio') return <Results job={job} />;
  return (
    <main className={styles.plain}>
      <Brand />
      {job.status === 'running' ? <LiveScan job={job} /> : <FirstRun />}
    </main>
  );
};

/** The window: what is shown, the keys, and the dialogs that may lie over it. */
export const Shell = () => {
  const commands = useCommands();
  useKeyboard(commands);
  useNewCommits();
  useWatchedFolder();
  return (
    <>
      <Page />
      <CoverageDialog />
      <Palette commands={commands} />
      <Shortcuts commands={commands} />
    </>
  );
};
