import { counted } from '../../../core/report/wording/numbers.ts';
import { usePortfolio } from '../../db/portfolio.ts';
import { useBatch } from '../../state/batch/store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { chooseFolders } from '../../workspace/add-folders.ts';
import { useWorkspace } from '../../workspace/context.ts';
import { cancelAll, inUse, scanAll } from '../../workspace/scan-batch.ts';
import styles from './Portfolio.module.css';
import { RepositoryTable } from './RepositoryTable.tsx';
import { totalsOf } from './totals.ts';
import { VendorMatrix } from './VendorMatrix.tsx';

const Progress = () => {
  const { running, cancelled, batch, states } = useBatch();
  if (!running) return null;
  const waits = (id: string): boolean => ['waiting', 'scanning'].includes(states.get(id)?.status ?? 'waiting');
  const over = batch.filter((id) => !waits(id)).length;
  return (
    <section className={styles.progress} aria-label="Scan of all repositories">
      <span>
        {over} of {counted(batch.length, 'repository', 'repositories')} done
      </span>
      <progress max={batch.length} value={over} aria-label="Repositories scanned" />
      <Button disabled={cancelled} onClick={() => void cancelAll()}>
        Cancel all
      </Button>
    </section>
  );
};

const Actions = () => {
  const { projects } = useWorkspace();
  const running = useBatch((state) => state.running);
  const active = inUse(projects);
  return (
    <>
      <Button disabled={running || active.length === 0} onClick={() => void scanAll(active)}>
        Scan all
      </Button>
      <Button look="primary" disabled={running} onClick={() => void chooseFolders()}>
        Add folders…
      </Button>
    </>
  );
};

const alarmsText = (alarms: number | null): string => (alarms === null ? '' : `; ${counted(alarms, 'alarm')}`);

/** All repositories of this machine: one list, one total, and which vendors stand where. */
export const Portfolio = () => {
  const { projects, nameOf } = useWorkspace();
  const rows = usePortfolio(projects);
  if (!rows) return null;
  const active = rows.filter(({ project }) => project.archivedAt === undefined);
  const archived = rows.filter(({ project }) => project.archivedAt !== undefined);
  const totals = totalsOf(active);
  const finding = `${counted(totals.calls, 'production call')} to ${counted(totals.vendors.length, 'vendor')} in ${counted(totals.scanned, 'scanned repository', 'scanned repositories')}${alarmsText(totals.alarms)}`;
  return (
    <div className={styles.page}>
      <PageHeader title="Portfolio" actions={<Actions />}>
        {counted(active.length, 'repository', 'repositories')}
        {archived.length > 0 && `, ${archived.length} archived`}
      </PageHeader>
      <Progress />
      {active.length === 0 ? (
        <EmptyState title="No repository in use">
          Add folders, or drop several on this window. A folder that holds many git repositories offers to add each.
        </EmptyState>
      ) : (
        <Panel label="Repositories" finding={finding}>
          <RepositoryTable rows={active} />
        </Panel>
      )}
      {totals.vendors.length > 0 && (
        <VendorMatrix rows={active.filter(({ latest }) => latest !== null)} vendors={totals.vendors} nameOf={nameOf} />
      )}
      {archived.length > 0 && (
        <Panel label="Archived" finding="Kept with all their scans, and left out of the totals">
          <RepositoryTable rows={archived} />
        </Panel>
      )}
    </div>
  );
};
