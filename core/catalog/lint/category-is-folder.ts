import type { LintInput, LintMessage, LintRule } from './message.ts';

const categoryOf = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'category' in json ? json.category : null;

const check = ({ files }: LintInput): LintMessage[] =>
  files.flatMap(({ path, json }) => {
    const [kind, folder] = path.split('/');
    const category = categoryOf(json);
    if (kind !== 'vendors' || typeof category !== 'string' || folder === undefined || category === folder) return [];
    return [{ path, level: 'error', message: 'the category is not the folder', actual: category, expected: folder }];
  });

/** A vendor lies in the folder of its category. */
export const categoryIsFolder: LintRule = { id: 'category-is-folder', check };
