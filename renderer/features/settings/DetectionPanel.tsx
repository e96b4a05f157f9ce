import type { DetectionCheck } from '../../../core/accuracy/check.ts';
import { shareText } from '../../../core/accuracy/share-text.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import { type CheckJob, useDetectionCheck } from '../../state/detection-check/store.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { cancelDetectionCheck, checkDetection } from '../../workspace/detection-check-runner.ts';
import { DetectionFaults } from './DetectionFaults.tsx';
import { DetectionTable } from './DetectionTable.tsx';
import styles from './Settings.module.css';

const findingOf = (job: CheckJob): string => {
  if (job.status !== 'finished') return 'How often a finding is right can be counted here, on this machine';
  const primary = job.check.groups.find(({ group }) => group === 'primary')?.tally;
  if (!primary) return 'Nothing was labelled';
  const right = `${grouped(primary.found)} of ${grouped(primary.found + primary.wrong)} findings were right`;
  return `${grouped(primary.found)} of ${grouped(primary.labels)} labelled calls, clients, addresses and models were found, ${right}`;
};

const Running = ({ progress, cancelling }: Extract<CheckJob, { status: 'running' }>) => (
  <section className={styles.progress} aria-label="Checking the detection">
    <span role="status">{cancelling ? 'Stopping' : progress ? `Scanning ${progress.repository}` : 'Starting'}</span>
    {progress ? (
      <progress aria-label="Done" max={progress.repositories} value={progress.done} />
    ) : (
      <progress aria-label="Done" />
    )}
    <Button disabled={cancelling} onClick={() => void cancelDetectionCheck()}>
      Cancel
    </Button>
  </section>
);

const levelsOf = ({ calibration }: DetectionCheck) =>
  (calibration.find(({ group }) => group === 'primary')?.levels ?? []).filter(({ right, wrong }) => right + wrong > 0);

const Confidence = ({ check }: { readonly check: DetectionCheck }) => (
  <p className={styles.muted}>
    {levelsOf(check)
      .map(
        ({ confidence, right, wrong, share }) =>
          `Confidence “${confidence}” was right in ${grouped(right)} of ${grouped(right + wrong)} (${shareText(share)}).`,
      )
      .join(' ')}{' '}
    {grouped(check.silence.silent)} of {grouped(check.silence.negatives)} code bases without any video call stayed
    without a finding.
  </p>
);

/** Holds the detection against code in which people marked every line, where anybody can repeat it. */
export const DetectionPanel = () => {
  const job = useDetectionCheck((state) => state.job);
  const running = job.status === 'running';
  const again = job.status === 'finished';
  return (
    <Panel
      label="Detection"
      finding={findingOf(job)}
      action={
        !running && <Button onClick={() => void checkDetection()}>{again ? 'Check again' : 'Check detection'}</Button>
      }
    >
      <p className={styles.muted}>
        Untether ships with {again ? counted(job.check.repositories, 'small code base') : 'small code bases'} in which
        people marked every line that asks or names a video vendor. The check scans them as it scans your code and
        compares. They were written for this and are full of traps; docs/accuracy.md has the figures of public
        repositories, measured the same way.
      </p>
      {running && <Running {...job} />}
      {job.status === 'failed' && <ErrorState failure={job.failure} />}
      {again && (
        <>
          <Confidence check={job.check} />
          <DetectionTable check={job.check} />
          <DetectionFaults faults={job.check.faults} />
        </>
      )}
    </Panel>
  );
};
