import { cocoapods } from './cocoapods/index.ts';
import { crates } from './crates/index.ts';
import { go } from './go/index.ts';
import type { Manifest } from './manifest.ts';
import { maven } from './maven/index.ts';
import { npm } from './npm/index.ts';
import { nuget } from './nuget/index.ts';
import { packagist } from './packagist/index.ts';
import { pub } from './pub/index.ts';
import { pypi } from './pypi/index.ts';
import { rubygems } from './rubygems/index.ts';
import { swiftpm } from './swiftpm/index.ts';

export const manifests: readonly Manifest[] = [
  npm,
  pypi,
  go,
  maven,
  rubygems,
  nuget,
  packagist,
  crates,
  swiftpm,
  pub,
  cocoapods,
];

export const manifestsFor = (path: string): readonly Manifest[] => {
  const name = path.split('/').at(-1)?.toLowerCase() ?? '';
  return manifests.filter((manifest) => manifest.claims(name, path));
};
