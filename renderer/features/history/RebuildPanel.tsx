import { useState } from 'react';
import { rhythms } from '../../../core/history/months.ts';
import { useHistoryJob } from '../../state/history-job/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useJudged } from '../../workspace/context.ts';
import { cancelRebuild, defaultSpan, rebuildPast } from '../../workspace/history-runner.ts';
import styles from './History.module.css';
import { progressText } from './words.ts';

const spans = [
  { value: '12m', label: '12 months' },
  { value: '24m', label: '24 months' },
  { value: '36m', label: '36 months' },
  { value: '5y', label: '5 years' },
] as const;

const rhythmLabels = { month: 'month', week: 'week', tag: 'tag' } as const;
const everyOptions = rhythms.map((value) => ({ value, label: rhythmLabels[value] }));

/** How far back and how often, and the button that starts it. */
export const RebuildForm = ({ again }: { readonly again: boolean }) => {
  const { project } = useJudged();
  const running = useHistoryJob(({ job }) => job.status === 'running');
  const [since, setSince] = useState<(typeof spans)[number]['value']>('24m');
  const [every, setEvery] = useState(defaultSpan.every);
  return (
    <span className={styles.bar}>
      <span className={styles.field}>
        the last <Select aria-label="How far back" value={since} options={spans} onChange={setSince} />
      </span>
      <span className={styles.field}>
        a point a <Select aria-label="A point every" value={every} options={everyOptions} onChange={setEvery} />
      </span>
      <Button
        look={again ? 'plain' : 'primary'}
        disabled={running}
        onClick={() => void rebuildPast(project, { since, every })}
      >
        {again ? 'Rebuild' : 'Rebuild the past'}
      </Button>
    </span>
  );
};

/** What the back-fill does right now, or why it ended. */
export const RebuildState = () => {
  const job = useHistoryJob((state) => state.job);
  const { project } = useJudged();
  if (job.status === 'idle' || job.projectId !== project.id) return null;
  if (job.status === 'failed') {
    const close = <Button onClick={() => useHistoryJob.getState().clear()}>Close</Button>;
    return <ErrorState failure={job.failure} action={close} />;
  }
  const { progress, judged, cancelling } = job;
  const [done, all] =
    judged === null ? [progress?.blobsDone ?? 0, progress?.blobs ?? 0] : [judged, progress?.points ?? 0];
  return (
    <section className={styles.progress} aria-label="Rebuilding the past">
      <span>
        <b>Rebuilding the past</b>{' '}
        <span className={styles.muted}>{cancelling ? 'Stopping' : progressText(progress, judged)}</span>
      </span>
      {all > 0 ? <progress aria-label="Done" max={all} value={done} /> : <progress aria-label="Done" />}
      <Button disabled={cancelling} onClick={() => void cancelRebuild()}>
        Cancel
      </Button>
    </section>
  );
};
