import { call } from '../api.ts';
import { bringBack, ensureProject } from '../db/projects.ts';
import type { ProjectRecord } from '../db/records.ts';
import { failureSentences } from '../failure-sentences.ts';
import { useNavigation } from '../state/navigation/store.ts';
import { useToasts } from '../state/toasts/store.ts';
import { takeBack } from './remove-project.ts';
import { scanAll } from './scan-batch.ts';
import { startScan } from './scan-runner.ts';

const lastPart = (folder: string): string => folder.split(/[\\/]/).findLast(Boolean) ?? folder;

/** The project of a folder, back on the list where it was put aside or removed. */
const listed = async (folder: string, now: number): Promise<ProjectRecord> => {
  const project = await ensureProject(
    { root: folder, name: lastPart(folder), target: { type: 'folder', folder } },
    now,
  );
  takeBack(project.id);
  await bringBack(project.id);
  return project;
};

/** Makes a project of each folder and scans them one after the other. */
const addEach = async (folders: readonly string[]): Promise<void> => {
  useNavigation.getState().go('portfolio');
  const now = Date.now();
  const projects = [];
  for (const folder of new Set(folders)) projects.push(await listed(folder, now));
  await scanAll(projects);
};

const offerInner = (folder: string, inner: readonly string[]): void => {
  useToasts.getState().show({
    tone: 'plain',
    title: `${lastPart(folder)} holds ${inner.length} git repositories.`,
    detail: 'It is scanned as one. Each can be a repository of its own in the portfolio.',
    action: { label: 'Add each', run: () => void addEach(inner) },
  });
};

/** One folder is scanned and shown; several become repositories of the portfolio. */
export const addFolders = async (folders: readonly string[]): Promise<void> => {
  const [first] = folders;
  if (first === undefined) return;
  if (folders.length > 1) return addEach(folders);
  const inner = await call('repositories-in', { folder: first });
  if (inner.ok && inner.value.length > 1) offerInner(first, inner.value);
  await startScan({ type: 'folder', folder: first });
};

export const chooseFolders = async (): Promise<void> => {
  const answer = await call('choose-folders', undefined);
  if (answer.ok) return addFolders(answer.value);
  const { what, remedy } = failureSentences[answer.error.code];
  useToasts.getState().show({ tone: 'problem', title: what, detail: remedy });
};
