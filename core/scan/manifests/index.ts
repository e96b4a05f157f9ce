import type { Manifest } from './manifest.ts';
import { npm } from './npm/index.ts';
import { pypi } from './pypi/index.ts';

export const manifests: readonly Manifest[] = [npm, pypi];

export const manifestsFor = (path: string): readonly Manifest[] => {
  const name = path.split('/').at(-1)?.toLowerCase() ?? '';
  return manifests.filter((manifest) => manifest.claims(name, path));
};
