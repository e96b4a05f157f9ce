import { useNavigation } from '../state/navigation/store.ts';
import { useScanJob } from '../state/scan-job/store.ts';
import { Button } from '../ui/Button.tsx';
import { useWorkspace } from './context.ts';
import { startScan } from './scan-runner.ts';

/** The two things to do from every page of results. */
export const ScanActions = () => {
  const { project } = useWorkspace();
  const running = useScanJob(({ job }) => job.status === 'running');
  const go = useNavigation((state) => state.go);
  return (
    <>
      <Button keys="Mod+R" disabled={running || !project} onClick={() => project && void startScan(project.target)}>
        Scan again
      </Button>
      <Button look="primary" keys="Mod+E" onClick={() => go('report')}>
        Export report
      </Button>
    </>
  );
};
