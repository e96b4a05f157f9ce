import { useEffect, useState } from 'react';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import type { Finding, ScanProgress } from '../../../core/scan/types.ts';
import { elapsed } from '../../format/time.ts';
import type { RunningScan } from '../../state/scan-job/store.ts';
import { Button } from '../../ui/Button.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import { cancelScan } from '../../workspace/scan-runner.ts';
import styles from './LiveScan.module.css';

const stages: Readonly<Record<ScanProgress['stage'], string>> = {
  listing: 'Listing files',
  reading: 'Reading files',
  linking: 'Following names across files',
  done: 'Finishing',
};

/** What the scan does right now. */
const stageText = ({ progress, keeping, cancelling }: RunningScan): string => {
  if (cancelling) return 'Stopping';
  if (keeping) return 'Keeping the result';
  return progress ? stages[progress.stage] : 'Starting';
};

const useElapsed = (since: number): string => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return elapsed(now - since);
};

const Bar = ({ progress }: { readonly progress: ScanProgress | null }) => {
  const known = progress !== null && progress.filesListed > 0 && progress.stage !== 'listing';
  return known ? (
    <progress className={styles.bar} aria-label="Files read" max={progress.filesListed} value={progress.filesRead} />
  ) : (
    <progress className={styles.bar} aria-label="Files read" />
  );
};

const files = (progress: ScanProgress | null): string => {
  if (!progress) return '';
  if (progress.stage === 'listing') return `${counted(progress.filesListed, 'file')} listed`;
  return `${grouped(progress.filesRead)} of ${counted(progress.filesListed, 'file')} read`;
};

/** One line about the scan, above results that stay readable meanwhile. */
export const LiveStrip = ({ job }: { readonly job: RunningScan }) => {
  const time = useElapsed(job.startedAt);
  return (
    <section className={styles.strip} aria-label="Scan in progress" aria-live="off">
      <b>Scanning {job.name}</b>
      <span className={styles.muted}>
        {stageText(job)} · {files(job.progress)} · {counted(job.found, 'call site')} so far · {time}
      </span>
      <Bar progress={job.progress} />
      <Button keys="Esc" disabled={job.cancelling} onClick={() => void cancelScan()}>
        Cancel
      </Button>
    </section>
  );
};

const ByVendor = ({ job }: { readonly job: RunningScan }) => {
  const { nameOf, project } = useWorkspace();
  const vendors = Object.entries(job.byVendor).sort(([, a], [, b]) => b - a);
  const most = vendors[0]?.[1] ?? 1;
  return (
    <ul className={styles.vendors}>
      {vendors.map(([vendor, calls], index) => (
        <li key={vendor}>
          <VendorName name={nameOf(vendor)} slot={project?.vendorSlots[vendor] ?? index + 1} />
          <span className={styles.count}>{grouped(calls)}</span>
          <span className={styles.track}>
            <i style={{ width: `${(calls / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
};

const place = ({ path, line }: Finding): string => `${path}:${line}`;

/** The whole page while the first scan of a folder runs: what it does, and what it has found so far. */
export const LiveScan = ({ job }: { readonly job: RunningScan }) => {
  const { nameOf } = useWorkspace();
  const time = useElapsed(job.startedAt);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>Scanning {job.name}</h1>
          <p className={styles.muted}>
            {stageText(job)} · {files(job.progress)} · {time}
          </p>
        </div>
        <Button keys="Esc" disabled={job.cancelling} onClick={() => void cancelScan()}>
          Cancel
        </Button>
      </header>
      <Bar progress={job.progress} />
      <p className={styles.path}>{job.progress?.currentPath ?? ' '}</p>
      <section className={styles.panel} aria-label="Call sites found so far">
        <h2 className={styles.label}>Call sites so far</h2>
        <p className={styles.found} role="status">
          {job.found === 0 ? 'None yet' : counted(job.found, 'call site')}
        </p>
        <ByVendor job={job} />
      </section>
      <ol className={styles.latest} aria-label="Newest findings">
        {job.latest.slice(0, 14).map((finding) => (
          <li key={`${place(finding)}:${finding.column}:${finding.kind}:${finding.symbol}`}>
            <span>{nameOf(finding.vendor)}</span>
            <code className={styles.symbol}>{finding.symbol}</code>
            <code className={styles.place}>{place(finding)}</code>
          </li>
        ))}
      </ol>
    </div>
  );
};
