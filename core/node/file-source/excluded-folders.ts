/** Where version control keeps its own data: no part of what is listed. */
const stores: ReadonlySet<string> = new Set(['.git', '.hg', '.jj', '.svn']);

export const isVersionStore = (name: string): boolean => stores.has(name);

/** Installed packages: never the company's own code, with or without ignore rules. */
const dependencyFolders: ReadonlySet<string> = new Set([
  '.bundle',
  '.dart_tool',
  '.gradle',
  '.mypy_cache',
  '.pnpm-store',
  '.pytest_cache',
  '.ruff_cache',
  '.terraform',
  '.tox',
  '.venv',
  '.yarn',
  '__pycache__',
  '__pypackages__',
  'bower_components',
  'jspm_packages',
  'node_modules',
  'site-packages',
]);

/** Build output, left out where no version control says that people keep it by hand. */
const outputFolders: ReadonlySet<string> = new Set([
  '.angular',
  '.next',
  '.nuxt',
  '.output',
  '.parcel-cache',
  '.serverless',
  '.svelte-kit',
  '.turbo',
  '.vercel',
  'dist',
]);

/** `target` and `build` are ordinary names too: they count as output beside one of these files alone. */
const outputBeside: ReadonlyMap<string, readonly string[]> = new Map([
  ['target', ['Cargo.toml', 'pom.xml', 'build.sbt']],
  ['build', ['build.gradle', 'build.gradle.kts', 'pubspec.yaml']],
]);

export type ExcludedAs = 'dependency-folder' | 'build-output';

/** Why the walker does not enter a folder of this name; null where it does. `siblings` are names beside it. */
export const excludedFolder = (name: string, siblings: ReadonlySet<string>): ExcludedAs | null => {
  if (dependencyFolders.has(name)) return 'dependency-folder';
  if (outputFolders.has(name)) return 'build-output';
  return outputBeside.get(name)?.some((file) => siblings.has(file)) ? 'build-output' : null;
};

/** True for a path with a folder of installed packages in it, tracked or not. */
export const insideDependencyFolder = (path: string): boolean => {
  let start = 0;
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
    if (dependencyFolders.has(path.slice(start, slash))) return true;
    start = slash + 1;
  }
  return false;
};
