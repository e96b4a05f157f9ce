import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const usage = 'npm run calibrate -- --data FILE --repos FOLDER [--format text|json] [--no-scan] [--fit]';

export interface CalibrationArguments {
  /** File of records in the shape of `migration.ts`. */
  readonly data: string;
  /** Folder of `<owner>+<name>` git directories. */
  readonly repos: string;
  readonly format: 'text' | 'json';
  /** Also run the scanner over each parent commit, for the table by syntax. */
  readonly scan: boolean;
  /** Also say the coefficients of a fit on all records. */
  readonly fit: boolean;
}

/** Relative paths are meant from where the user stands; npm starts scripts in the project's folder. */
const fromUser = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** Null where an argument is missing or not known. */
export const readArguments = (args: readonly string[]): CalibrationArguments | null => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        repos: { type: 'string' },
        format: { type: 'string', default: 'text' },
        'no-scan': { type: 'boolean', default: false },
        fit: { type: 'boolean', default: false },
      },
    });
    const { data, repos, format, fit } = values;
    if (data === undefined || repos === undefined || (format !== 'text' && format !== 'json')) return null;
    return { data: fromUser(data), repos: fromUser(repos), format, fit, scan: !values['no-scan'] };
  } catch {
    return null;
  }
};
