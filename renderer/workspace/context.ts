import { createContext, useContext } from 'react';
import type { CatalogueIndex } from '../../core/catalog/index.ts';
import type { VendorId } from '../../core/catalog/schema.ts';
import type { Assessment } from '../../core/report/types.ts';
import type { Finding, ScanResult } from '../../core/scan/types.ts';
import type { DecisionRecord, PastRecord, Preferences, ProjectRecord, ScanRecord } from '../db/records.ts';
import type { Judge } from './judge/types.ts';
import type { Planner } from './planner/types.ts';

/** A finding with its names: `id` is its place in this scan, `key` survives moved lines. */
export interface CallSite {
  readonly id: string;
  readonly key: string;
  readonly finding: Finding;
  readonly decision: DecisionRecord | null;
}

/** One finished scan and everything said about it. */
export interface Judged {
  readonly finishedAt: number;
  /** False where the disk was full: shown until the app closes. */
  readonly kept: boolean;
  /** As the engine gave it, dismissed findings included. */
  readonly scan: ScanResult;
  /** Without what the user dismissed. */
  readonly assessment: Assessment;
  readonly callSites: readonly CallSite[];
  readonly dismissed: number;
}

export interface Workspace {
  readonly catalogue: CatalogueIndex;
  readonly preferences: Preferences;
  readonly projects: readonly ProjectRecord[];
  /** Null on first run. */
  readonly project: ProjectRecord | null;
  /** Oldest first, without findings. */
  readonly snapshots: readonly ScanRecord[];
  /** The rebuilt past of the project; null where it was not rebuilt. */
  readonly past: PastRecord | null;
  /** Null before the first finished scan of the project. */
  readonly latest: Judged | null;
  readonly planner: Planner;
  readonly judge: Judge;
  nameOf(vendor: VendorId): string;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export const useWorkspace = (): Workspace => {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a workspace around it');
  return workspace;
};

/** For screens that are only shown when there is a scan. */
export const useJudged = (): Workspace & { readonly project: ProjectRecord; readonly latest: Judged } => {
  const workspace = useWorkspace();
  const { project, latest } = workspace;
  if (!project || !latest) throw new Error('this screen needs a finished scan');
  return { ...workspace, project, latest };
};

/** The place of a finding: unique within one scan. */
export const placeId = ({ path, line, column, vendor, kind, symbol, model, underlyingVendor }: Finding): string =>
  [path, line, column, vendor, kind, symbol, model, underlyingVendor].join(':');
