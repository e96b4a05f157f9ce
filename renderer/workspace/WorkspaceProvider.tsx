import { type ReactNode, useMemo } from 'react';
import type { CatalogueIndex } from '../../core/catalog/index.ts';
import { useDecisions } from '../db/decisions.ts';
import { usePreferences } from '../db/preferences.ts';
import { useProjects } from '../db/projects.ts';
import type { Preferences, ProjectRecord } from '../db/records.ts';
import { type LoadedScan, useLatestScan, useSnapshots } from '../db/scans.ts';
import { useUnsavedScan } from '../state/unsaved-scan/store.ts';
import type { Assess } from './assess.ts';
import { type Judged, type Workspace, WorkspaceContext } from './context.ts';
import { judge } from './judge.ts';
import { useSame } from './useSame.ts';
import { useToday } from './useToday.ts';

interface Props {
  readonly catalogue: CatalogueIndex;
  readonly assess: Assess;
  /** Shown while the database is being read. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

interface Chosen extends Props {
  readonly preferences: Preferences;
  readonly projects: readonly ProjectRecord[];
  readonly project: ProjectRecord | null;
}

type ScanToShow = LoadedScan & { readonly kept: boolean };

const useScanToShow = (project: ProjectRecord | null): ScanToShow | null | undefined => {
  const unsaved = useUnsavedScan((state) => state.scan);
  const loaded = useLatestScan(project?.id ?? null);
  return useMemo(() => {
    if (unsaved && unsaved.projectId === project?.id)
      return { scan: unsaved.result, finishedAt: unsaved.finishedAt, kept: false };
    return loaded ? { ...loaded, kept: true } : loaded;
  }, [unsaved, loaded, project?.id]);
};

const useJudgedScan = ({ project, preferences, catalogue, assess }: Chosen): Judged | null | undefined => {
  const today = useToday();
  const settings = useSame(preferences.settings);
  const decisions = useDecisions(project?.id ?? null);
  const shown = useScanToShow(project);
  return useMemo(() => {
    if (!shown || !decisions) return shown === null ? null : undefined;
    const judgeScan = (scan: LoadedScan['scan']) => assess({ scan, catalogue: catalogue.catalogue, settings, today });
    return judge({ ...shown, decisions, assess: judgeScan });
  }, [shown, settings, decisions, today, catalogue, assess]);
};

const ProjectWorkspace = (chosen: Chosen) => {
  const { catalogue, preferences, projects, project, waiting, children } = chosen;
  const snapshots = useSnapshots(project?.id ?? null);
  const latest = useJudgedScan(chosen);
  const value = useMemo((): Workspace | null => {
    if (!snapshots || latest === undefined) return null;
    const labels = latest?.assessment.labels.vendors;
    const nameOf = (id: string): string => labels?.[id] ?? catalogue.vendor(id)?.name ?? id;
    return { catalogue, preferences, projects, project, snapshots, latest, nameOf };
  }, [catalogue, preferences, projects, project, snapshots, latest]);
  return value ? <WorkspaceContext value={value}>{children}</WorkspaceContext> : waiting;
};

/** Reads what lasts, judges the newest scan of the current project, and hands both to the screens. */
export const WorkspaceProvider = (props: Props) => {
  const preferences = usePreferences();
  const projects = useProjects();
  if (!preferences || !projects) return props.waiting;
  const project = projects.find(({ id }) => id === preferences.currentProject) ?? projects[0] ?? null;
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
