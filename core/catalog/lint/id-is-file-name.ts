import type { LintInput, LintMessage, LintRule } from './message.ts';

const idOf = (json: unknown): string | null =>
  typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string' ? json.id : null;

const check = ({ files }: LintInput): LintMessage[] => {
  const first = new Map<string, string>();
  return files.flatMap(({ path, json }) => {
    const [kind, ...rest] = path.split('/');
    const id = idOf(json);
    if (id === null || (kind !== 'vendors' && kind !== 'parameters')) return [];
    const messages: LintMessage[] = [];
    const name = rest.at(-1)?.replace(/\.json$/, '') ?? '';
    if (id !== name)
      messages.push({ path, level: 'error', message: 'the id is not the file name', actual: id, expected: name });
    const key = `${kind} ${id}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    else messages.push({ path, level: 'error', message: `the id ${id} also stands in ${other}` });
    return messages;
  });
};

/** Ids are unique and equal to the name of their file, so that a fact is found without searching. */
export const idIsFileName: LintRule = { id: 'id-is-file-name', check };
