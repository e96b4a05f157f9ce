import { setPreference } from '../db/preferences.ts';
import { changeProject } from '../db/projects.ts';
import { newestScan } from '../db/scans.ts';

/** Shows a project; what its newest scan says counts as looked at. */
export const openProject = async (id: string): Promise<void> => {
  const newest = await newestScan(id);
  if (newest) await changeProject(id, { seenScan: newest.id });
  await setPreference({ key: 'currentProject', value: id });
};
