import { assembleCatalogue } from '../../core/catalog/assemble.ts';
import { lintCatalogue, type RuleMessage } from '../../core/catalog/lint/rules.ts';
import { catalogueFolder, InvalidCatalogue, parseDataFile } from './bundle.ts';
import { readDataFiles } from './read.ts';

/** What the rules say about a catalogue folder on a day. Throws `InvalidCatalogue` where the schema refuses it. */
export const checkCatalogue = async (
  today: string,
  folder: string = catalogueFolder,
): Promise<readonly RuleMessage[]> => {
  const files = (await readDataFiles(folder)).map((file) => ({ ...file, ...parseDataFile(file) }));
  const assembled = assembleCatalogue(files);
  if (!assembled.ok) throw new InvalidCatalogue(assembled.error);
  return lintCatalogue({ files, content: assembled.value, today });
};
