import { type ReactNode, useMemo } from 'react';
import type { CatalogueIndex } from '../../core/catalog/index.ts';
import { useDecisions } from '../db/decisions.ts';
import { usePast } from '../db/pasts.ts';
import { usePreferences } from '../db/preferences.ts';
import { useProjects } from '../db/projects.ts';
import type { Preferences, ProjectRecord } from '../db/records.ts';
import { useLatestScan, useSnapshots } from '../db/scans.ts';
import { useRemoved } from '../state/removed/store.ts';
import { useUnsavedScan } from '../state/unsaved-scan/store.ts';
import { type Workspace, WorkspaceContext } from './context.ts';
import type { Judge } from './judge/types.ts';
import type { Planner } from './planner/types.ts';
import { type ScanToShow, useJudgedScan } from './useJudgedScan.ts';
import { useSame } from './useSame.ts';

interface Props {
  readonly catalogue: CatalogueIndex;
  readonly judge: Judge;
  readonly planner: Planner;
  /** Shown while the database is being read. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

interface Chosen extends Props {
  readonly preferences: Preferences;
  readonly projects: readonly ProjectRecord[];
  readonly project: ProjectRecord | null;
}

const useScanToShow = (project: ProjectRecord | null): ScanToShow | null | undefined => {
  const unsaved = useUnsavedScan((state) => state.scan);
  const loaded = useLatestScan(project?.id ?? null);
  return useMemo(() => {
    if (unsaved && unsaved.projectId === project?.id)
      return { scan: unsaved.result, finishedAt: unsaved.finishedAt, kept: false };
    return loaded ? { ...loaded, kept: true } : loaded;
  }, [unsaved, loaded, project?.id]);
};

const ProjectWorkspace = (chosen: Chosen) => {
  const { catalogue, preferences, projects, project, planner, judge, waiting, children } = chosen;
  const snapshots = useSnapshots(project?.id ?? null);
  const past = usePast(project?.id ?? null);
  const latest = useJudgedScan({
    projectId: project?.id ?? '',
    shown: useScanToShow(project),
    decisions: useDecisions(project?.id ?? null),
    settings: useSame(preferences.settings),
    judge,
  });
  const value = useMemo((): Workspace | null => {
    if (!snapshots || past === undefined || latest === undefined) return null;
    const labels = latest?.assessment.labels.vendors;
    const nameOf = (id: string): string => labels?.[id] ?? catalogue.vendor(id)?.name ?? id;
    return { catalogue, preferences, projects, project, snapshots, past, latest, planner, judge, nameOf };
  }, [catalogue, preferences, projects, project, snapshots, past, latest, planner, judge]);
  return value ? <WorkspaceContext value={value}>{children}</WorkspaceContext> : waiting;
};

/** Reads what lasts, judges the newest scan of the current project, and hands both to the screens. */
export const WorkspaceProvider = (props: Props) => {
  const preferences = usePreferences();
  const all = useProjects();
  const removed = useRemoved((state) => state.ids);
  const projects = useMemo(() => all?.filter(({ id }) => !removed.has(id)), [all, removed]);
  if (!preferences || !projects) return props.waiting;
  const project =
    projects.find(({ id }) => id === preferences.currentProject) ??
    projects.find(({ archivedAt }) => archivedAt === undefined) ??
    null;
  return (
    <ProjectWorkspace
      key={project?.id ?? ''}
      {...props}
      preferences={preferences}
      projects={projects}
      project={project}
    />
  );
};
