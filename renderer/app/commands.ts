import { useMemo } from 'react';
import { setPreference } from '../db/preferences.ts';
import type { Theme } from '../db/records.ts';
import { useNavigation } from '../state/navigation/store.ts';
import { useOverlay } from '../state/overlay/store.ts';
import { useScanJob } from '../state/scan-job/store.ts';
import { chooseFolders } from '../workspace/add-folders.ts';
import { chooseFolder } from '../workspace/choose-folder.ts';
import { useWorkspace, type Workspace } from '../workspace/context.ts';
import { checkDetection } from '../workspace/detection-check-runner.ts';
import { defaultSpan, rebuildPast } from '../workspace/history-runner.ts';
import { openPlan, openVendorFindings } from '../workspace/open.ts';
import { openProject } from '../workspace/open-project.ts';
import { inUse, scanAll } from '../workspace/scan-batch.ts';
import { cancelScan, startScan } from '../workspace/scan-runner.ts';
import { screenEntries } from './screens.tsx';

export interface Command {
  readonly id: string;
  readonly group: 'Go to' | 'Scan' | 'Vendors' | 'Projects' | 'Appearance' | 'Help';
  readonly title: string;
  /** `Mod` is Ctrl, on a Mac Command. */
  readonly keys?: string;
  run(): void;
}

const goCommands = (): readonly Command[] =>
  screenEntries.map(({ screen, title }, index) => ({
    id: `go-${screen}`,
    group: 'Go to',
    title,
    keys: String(index + 1),
    run: () => useNavigation.getState().go(screen),
  }));

const scanCommands = ({ project, projects, latest }: Workspace, running: boolean): readonly Command[] => {
  const commands: Command[] = [];
  if (project && !running)
    commands.push({
      id: 'scan-again',
      group: 'Scan',
      title: `Scan ${project.name} again`,
      keys: 'Mod+R',
      run: () => void startScan(project.target),
    });
  if (running)
    commands.push({
      id: 'cancel',
      group: 'Scan',
      title: 'Cancel the scan',
      keys: 'Escape',
      run: () => void cancelScan(),
    });
  commands.push(
    { id: 'choose', group: 'Scan', title: 'Choose a folder…', keys: 'Mod+O', run: () => void chooseFolder() },
    { id: 'add-folders', group: 'Scan', title: 'Add several folders…', run: () => void chooseFolders() },
    { id: 'scan-all', group: 'Scan', title: 'Scan all repositories', run: () => void scanAll(inUse(projects)) },
    { id: 'sample', group: 'Scan', title: 'Explore the sample company', run: () => void startScan({ type: 'sample' }) },
  );
  if (latest && project)
    commands.push(
      {
        id: 'rebuild-past',
        group: 'Scan',
        title: 'Rebuild the past from git',
        run: () => {
          useNavigation.getState().go('history');
          void rebuildPast(project, defaultSpan);
        },
      },
      {
        id: 'export',
        group: 'Scan',
        title: 'Export a report',
        keys: 'Mod+E',
        run: () => useNavigation.getState().go('report'),
      },
      {
        id: 'coverage',
        group: 'Scan',
        title: 'What was read and what was not',
        run: () => useOverlay.getState().show('coverage'),
      },
    );
  return commands;
};

const vendorCommands = ({ latest, project }: Workspace): readonly Command[] =>
  (latest?.assessment.vendors ?? []).flatMap(({ vendor, name, exit }): readonly Command[] => [
    { id: `vendor-${vendor}`, group: 'Vendors', title: name, run: () => useNavigation.getState().goToVendor(vendor) },
    { id: `lines-${vendor}`, group: 'Vendors', title: `${name}: call sites`, run: () => openVendorFindings(vendor) },
    {
      id: `plan-${vendor}`,
      group: 'Vendors',
      title: `${name}: plan leaving it`,
      run: () => project && openPlan(project.id, vendor, exit.target),
    },
  ]);

const projectCommands = ({ projects, project }: Workspace): readonly Command[] =>
  projects
    .filter(({ id, archivedAt }) => id !== project?.id && archivedAt === undefined)
    .map(({ id, name }) => ({
      id: `project-${id}`,
      group: 'Projects',
      title: `Switch to ${name}`,
      run: () => void openProject(id),
    }));

const themeNames: Readonly<Record<Theme, string>> = { system: 'Follow the system', light: 'Light', dark: 'Dark' };

const themeCommands: readonly Command[] = (['system', 'light', 'dark'] as const).map((theme) => ({
  id: `theme-${theme}`,
  group: 'Appearance',
  title: themeNames[theme],
  run: () => void setPreference({ key: 'theme', value: theme }),
}));

/** Its result stands in the settings, which there are once there is a scan. */
const checkCommand: Command = {
  id: 'check-detection',
  group: 'Help',
  title: 'Check detection against labelled code',
  run: () => {
    useNavigation.getState().go('settings');
    void checkDetection();
  },
};

const helpCommands: readonly Command[] = [
  {
    id: 'palette',
    group: 'Help',
    title: 'All commands',
    keys: 'Mod+K',
    run: () => useOverlay.getState().show('palette'),
  },
  {
    id: 'shortcuts',
    group: 'Help',
    title: 'Keyboard shortcuts',
    keys: '?',
    run: () => useOverlay.getState().show('shortcuts'),
  },
];

/** The one list of commands: palette, keys and the list of shortcuts are made from it. */
export const useCommands = (): readonly Command[] => {
  const workspace = useWorkspace();
  const running = useScanJob(({ job }) => job.status === 'running');
  return useMemo(
    () => [
      ...(workspace.latest ? goCommands() : []),
      ...scanCommands(workspace, running),
      ...vendorCommands(workspace),
      ...projectCommands(workspace),
      ...themeCommands,
      ...(workspace.latest ? [checkCommand] : []),
      ...helpCommands,
    ],
    [workspace, running],
  );
};
