import { dayText } from '../../core/report/wording/days.ts';
import { counted, grouped } from '../../core/report/wording/numbers.ts';
import { useNavigation } from '../state/navigation/store.ts';
import { useOverlay } from '../state/overlay/store.ts';
import { Brand } from '../ui/Brand.tsx';
import { classes } from '../ui/classes.ts';
import { Menu, MenuItem, MenuLine } from '../ui/Menu.tsx';
import { chooseFolder } from '../workspace/choose-folder.ts';
import { useWorkspace } from '../workspace/context.ts';
import { openProject } from '../workspace/open-project.ts';
import { inUse } from '../workspace/scan-batch.ts';
import { startScan } from '../workspace/scan-runner.ts';
import styles from './Navigation.module.css';
import { screenEntries } from './screens.tsx';
import { useRequestsBlocked } from './useRequestsBlocked.ts';

const Switcher = () => {
  const { project, projects, snapshots } = useWorkspace();
  return (
    <Menu
      trigger={
        <button type="button" className={styles.project}>
          <b>
            {project?.name ?? 'No project'} <span aria-hidden="true">▾</span>
          </b>
          <span>{counted(snapshots.length, 'snapshot')}</span>
        </button>
      }
    >
      {inUse(projects).map(({ id, name }) => (
        <MenuItem key={id} onSelect={() => void openProject(id)}>
          {name}
          {id === project?.id && <span className={styles.muted}>open</span>}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem onSelect={() => void chooseFolder()}>Choose a folder…</MenuItem>
      <MenuItem onSelect={() => void startScan({ type: 'sample' })}>Explore the sample company</MenuItem>
    </Menu>
  );
};

const Foot = () => {
  const { latest, catalogue } = useWorkspace();
  const blocked = useRequestsBlocked();
  const coverage = latest?.scan.coverage;
  const skipped = coverage ? coverage.listed - coverage.read : 0;
  return (
    <div className={styles.foot}>
      <button type="button" onClick={() => useNavigation.getState().go('settings')}>
        <i className={styles.dot} aria-hidden="true" />
        {blocked === null ? 'Offline' : `Offline: ${counted(blocked, 'request')} blocked since start`}
      </button>
      {coverage && (
        <button type="button" onClick={() => useOverlay.getState().show('coverage')}>
          {grouped(coverage.read)} of {counted(coverage.listed, 'file')} read · {grouped(skipped)} skipped
        </button>
      )}
      <span>Catalogue of {dayText(catalogue.catalogue.day)}</span>
    </div>
  );
};

export const Navigation = () => {
  const screen = useNavigation((state) => state.screen);
  const go = useNavigation((state) => state.go);
  return (
    <nav className={styles.nav} aria-label="Screens">
      <div className={styles.brand}>
        <Brand />
      </div>
      <Switcher />
      {screenEntries.map(({ screen: own, title }, index) => (
        <button
          key={own}
          type="button"
          className={classes(styles.link, own === screen && styles.on)}
          aria-current={own === screen ? 'page' : undefined}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => go(own)}
        >
          {title}
          <span className={styles.key}>{index + 1}</span>
        </button>
      ))}
      <Foot />
    </nav>
  );
};
