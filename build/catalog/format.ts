import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalText } from '../../core/catalog/canonical.ts';
import { catalogueFolder } from './bundle.ts';
import { readDataFiles } from './read.ts';

/** Rewrites the data files whose form is not the canonical one; gives their paths. */
export const formatCatalogue = async (folder: string = catalogueFolder): Promise<string[]> => {
  const files = await readDataFiles(folder);
  const changed = files.filter(({ path, text }) => canonicalText(path, JSON.parse(text)) !== text);
  for (const { path, text } of changed) await writeFile(join(folder, path), canonicalText(path, JSON.parse(text)));
  return changed.map(({ path }) => path);
};
