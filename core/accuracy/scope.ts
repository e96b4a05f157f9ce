import type { LabelFile } from './label-file.ts';

/** They repeat what manifests say and hold no labels. */
const lockFiles: ReadonlySet<string> = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
  'poetry.lock',
  'uv.lock',
  'Pipfile.lock',
  'Cargo.lock',
  'go.sum',
  'composer.lock',
  'Gemfile.lock',
  'pubspec.lock',
  'Podfile.lock',
  'Package.resolved',
  'packages.lock.json',
  '.terraform.lock.hcl',
]);

const literally = (text: string): string => text.replace(/[.+^${}()|[\]\\]/g, '\\$&');

const asPattern = (glob: string): RegExp => {
  const source = [...glob].map((one) => (one === '*' ? '.*' : one === '?' ? '.' : literally(one)));
  return new RegExp(`^${source.join('')}$`);
};

const isUnder = (path: string, entry: string): boolean => {
  const clean = entry.replace(/^(\.\/)+/, '').replace(/^\/+/, '');
  if (/[*?]/.test(clean)) return asPattern(clean).test(path);
  const folder = clean.replace(/\/+$/, '');
  return path === folder || path.startsWith(`${folder}/`);
};

/** True for a path that was read when the labels were made. */
export function isInScope(path: string, file: LabelFile): boolean {
  if (lockFiles.has(path.slice(path.lastIndexOf('/') + 1))) return false;
  if (file.scopePaths.length > 0 && !file.scopePaths.some((entry) => isUnder(path, entry))) return false;
  return !file.ignorePaths.some((entry) => isUnder(path, entry));
}
