import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import type { PortfolioRow } from '../../db/portfolio.ts';
import { bringBack, changeProject } from '../../db/projects.ts';
import { failureSentences } from '../../failure-sentences.ts';
import { ago } from '../../format/time.ts';
import { type BatchState, useBatch } from '../../state/batch/store.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { RangeText } from '../../ui/RangeText.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useWorkspace } from '../../workspace/context.ts';
import { openProject } from '../../workspace/open-project.ts';
import { removeWithUndo } from '../../workspace/remove-project.ts';
import { scanAll } from '../../workspace/scan-batch.ts';
import styles from './Portfolio.module.css';
import { Sparkline } from './Sparkline.tsx';
import { hardestOf } from './totals.ts';

const open = ({ project, latest }: PortfolioRow): void => {
  if (!latest) return void scanAll([project]);
  useNavigation.getState().go('overview');
  void openProject(project.id);
};

const progress = { waiting: 'waiting', scanning: 'scanning', done: '', stopped: 'not scanned, stopped' } as const;

const StateOf = ({ state }: { readonly state: BatchState | undefined }) => {
  if (!state) return null;
  if (state.status !== 'failed') return <span className={styles.muted}>{progress[state.status]}</span>;
  const { what, remedy } = failureSentences[state.failure.code];
  return (
    <p className={styles.failure} role="alert">
      <b>{what}</b> {remedy}
    </p>
  );
};

const Name = ({ row }: { readonly row: PortfolioRow }) => {
  const state = useBatch(({ states }) => states.get(row.project.id));
  const { since } = row;
  return (
    <td>
      <LinkButton onClick={() => open(row)} title={row.project.root}>
        {row.project.name}
      </LinkButton>{' '}
      {since && (
        <Tag tone="plain">
          {since.added} added, {since.removed} removed since your last look
        </Tag>
      )}
      <StateOf state={state} />
    </td>
  );
};

const Actions = ({ row: { project } }: { readonly row: PortfolioRow }) => (
  <div className={styles.actions}>
    {project.archivedAt === undefined ? (
      <>
        <LinkButton aria-label={`Scan ${project.name}`} onClick={() => void scanAll([project])}>
          Scan
        </LinkButton>
        <LinkButton
          aria-label={`Archive ${project.name}`}
          onClick={() => void changeProject(project.id, { archivedAt: Date.now() })}
        >
          Archive
        </LinkButton>
      </>
    ) : (
      <LinkButton aria-label={`Bring ${project.name} back`} onClick={() => void bringBack(project.id)}>
        Bring back
      </LinkButton>
    )}
    <LinkButton aria-label={`Remove ${project.name}`} onClick={() => removeWithUndo(project)}>
      Remove
    </LinkButton>
  </div>
);

const Row = ({ row }: { readonly row: PortfolioRow }) => {
  const { latest, trend } = row;
  const now = useNow();
  const { nameOf } = useWorkspace();
  const summary = latest?.summary;
  const hardest = summary && hardestOf(summary);
  return (
    <tr>
      <Name row={row} />
      <td>{latest ? ago(latest.finishedAt, now) : <span className={styles.muted}>not scanned</span>}</td>
      <td className={styles.number}>{summary && grouped(summary.productionCalls)}</td>
      <td className={styles.number}>{summary?.vendors.length}</td>
      <td className={styles.number}>{summary && (summary.alarms ?? 'unknown')}</td>
      <td>{hardest ? nameOf(hardest.vendor) : summary && <span className={styles.muted}>–</span>}</td>
      <td className={styles.number}>{summary && (hardest?.score == null ? '–' : Math.round(hardest.score))}</td>
      <td>{hardest?.days ? <RangeText range={hardest.days} /> : summary && <span className={styles.muted}>–</span>}</td>
      <td>
        <Sparkline values={trend} />
      </td>
      <td className={styles.last}>
        <Actions row={row} />
      </td>
    </tr>
  );
};

const columns = [
  'Last scan',
  'Calls',
  'Vendors',
  'Alarms',
  'Hardest to leave',
  'Score',
  'Days to leave it',
  'Trend',
] as const;
const isNumber = (column: string): boolean => ['Calls', 'Vendors', 'Score', 'Alarms'].includes(column);

export const RepositoryTable = ({ rows }: { readonly rows: readonly PortfolioRow[] }) => (
  <div className={styles.scroll}>
    <table className={styles.table} aria-label={counted(rows.length, 'repository', 'repositories')}>
      <thead>
        <tr>
          <th scope="col">Repository</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={isNumber(column) ? styles.number : undefined}>
              {column}
            </th>
          ))}
          <th scope="col" className={styles.last}>
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.project.id} row={row} />
        ))}
      </tbody>
    </table>
  </div>
);
