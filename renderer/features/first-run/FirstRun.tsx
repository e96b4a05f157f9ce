import { setPreference } from '../../db/preferences.ts';
import { useScanJob } from '../../state/scan-job/store.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { chooseFolder } from '../../workspace/choose-folder.ts';
import { useWorkspace } from '../../workspace/context.ts';
import { startScan } from '../../workspace/scan-runner.ts';
import styles from './FirstRun.module.css';

const promises = [
  'It reads source files, manifests and the names of environment variables, never their values.',
  'It runs nothing, changes nothing and installs nothing in your folder.',
  'Nothing leaves this machine. The app cannot reach the network, and shows that it did not try.',
];

/** Projects that are known but have nothing to show here, such as one restored without its findings. */
const KnownProjects = () => {
  const { projects, project } = useWorkspace();
  if (!project) return null;
  return (
    <p className={styles.known}>
      {project.name} has no findings on this machine.{' '}
      <LinkButton onClick={() => void startScan(project.target)}>Scan it again</LinkButton>
      {projects
        .filter(({ id }) => id !== project.id)
        .map(({ id, name }) => (
          <span key={id}>
            {' · '}
            <LinkButton onClick={() => void setPreference({ key: 'currentProject', value: id })}>
              Open {name}
            </LinkButton>
          </span>
        ))}
    </p>
  );
};

/** The first screen: three ways to begin, and what will and will not happen. */
export const FirstRun = () => {
  const job = useScanJob((state) => state.job);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>How dependent is your code on each video vendor, and what would leaving cost?</h1>
      <p className={styles.lead}>
        Point Untether at a folder of code. In seconds it shows, with the lines as proof, which video APIs it calls,
        what is switched off or about to be, and how many days each vendor would take to leave.
      </p>
      <KnownProjects />
      {job.status === 'failed' && <ErrorState failure={job.failure} />}
      <div className={styles.drop}>
        <p className={styles.dropTitle}>Drop a folder anywhere in this window</p>
        <div className={styles.actions}>
          <Button look="primary" keys="Mod+O" onClick={() => void chooseFolder()}>
            Choose a folder
          </Button>
          <Button onClick={() => void startScan({ type: 'sample' })}>Explore the sample company</Button>
        </div>
        <p className={styles.note}>One repository or a folder that holds many. Git history is not needed.</p>
      </div>
      <ul className={styles.promises}>
        {promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
    </div>
  );
};
