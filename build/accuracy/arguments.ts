import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage =
  'npm run accuracy -- [--corpus LABELS --repos FOLDER] [--format text|json] [--misses] [--findings FOLDER]';

export interface AccuracyArguments {
  /** Label files `<owner>__<name>.json` and the folder that holds their repositories, each under that name. */
  readonly corpus: { readonly labels: string; readonly repos: string } | null;
  readonly format: 'text' | 'json';
  /** Also print every label that was missed and every finding that was wrong. */
  readonly misses: boolean;
  /** Where to write the findings of each repository, for another scorer. */
  readonly findings: string | null;
}

/** Relative paths are meant from where the user stands; npm starts scripts in the project's folder. */
const fromUser = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** Null where an argument is missing or not known. */
export const readArguments = (args: readonly string[]): AccuracyArguments | null => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        repos: { type: 'string' },
        format: { type: 'string', default: 'text' },
        misses: { type: 'boolean', default: false },
        findings: { type: 'string' },
      },
    });
    const { corpus, repos, format, misses, findings } = values;
    if ((corpus === undefined) !== (repos === undefined) || (format !== 'text' && format !== 'json')) return null;
    return {
      corpus: corpus === undefined || repos === undefined ? null : { labels: fromUser(corpus), repos: fromUser(repos) },
      format,
      misses,
      findings: findings === undefined ? null : fromUser(findings),
    };
  } catch {
    return null;
  }
};
