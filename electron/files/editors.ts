import path from 'node:path';

export interface Editor {
  readonly command: string;
  /** What to pass so that the file opens at the line, counted from 1. */
  readonly parameters: (file: string, line: number) => readonly string[];
}

type Parameters = Editor['parameters'];

const gotoFlag: Parameters = (file, line) => ['--goto', `${file}:${line}`];
const appended: Parameters = (file, line) => [`${file}:${line}`];
const lineFlag: Parameters = (file, line) => ['--line', String(line), file];

/** Command on the search path, and how it takes a line. In order of preference. */
const editors: readonly (readonly [string, Parameters])[] = [
  ['code', gotoFlag],
  ['cursor', gotoFlag],
  ['codium', gotoFlag],
  ['code-insiders', gotoFlag],
  ['windsurf', gotoFlag],
  ['zed', appended],
  ['subl', appended],
  ['webstorm', lineFlag],
  ['idea', lineFlag],
  ['pycharm', lineFlag],
];

export const editorCommands: readonly string[] = editors.map(([command]) => command);

/** Programs that can be started without a shell; a `.cmd` would need one, and file names could then be commands. */
const fileNames = (command: string, platform: string): readonly string[] =>
  platform === 'win32' ? [`${command}.exe`, `..${path.sep}${command}.exe`] : [command];

const macFolders = ['/usr/local/bin', '/opt/homebrew/bin'];

const searchFolders = (env: NodeJS.ProcessEnv, platform: string): readonly string[] => [
  ...(env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder)),
  ...(platform === 'darwin' ? macFolders : []),
];

/** The named editor first, if the environment names one of those known; then the first that is installed. */
const preferred = (env: NodeJS.ProcessEnv): typeof editors => {
  const named = path.basename(env.UNTETHER_EDITOR ?? env.VISUAL ?? '').split(' ')[0];
  return [...editors].sort(([a], [b]) => Number(b === named) - Number(a === named));
};

/** The first known editor that is on the search path; null when there is none. */
export const findEditor = (
  env: NodeJS.ProcessEnv,
  platform: string,
  exists: (file: string) => boolean,
): Editor | null => {
  const folders = searchFolders(env, platform);
  for (const [name, parameters] of preferred(env)) {
    const files = folders.flatMap((folder) => fileNames(name, platform).map((file) => path.join(folder, file)));
    const command = files.find(exists);
    if (command !== undefined) return { command, parameters };
  }
  return null;
};
