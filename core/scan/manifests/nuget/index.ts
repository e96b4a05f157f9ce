import { orBroken, packagesByLine } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';

const wanted =
  /<(?:PackageReference|PackageVersion)\b[^>]*?\b(?:Include|Update)="([^"]+)"|<package\b[^>]*?\bid="([^"]+)"/g;

export const nuget = {
  id: 'nuget',
  claims: (name) =>
    /\.(cs|vb|fs)proj$/.test(name) ||
    name === 'packages.config' ||
    /^directory\.(packages|build)\.(props|targets)$/.test(name),
  extract: (text) => orBroken(packagesByLine(text, wanted, /^\s*<!--.*-->\s*$/), text, /<(Project|packages)\b/),
} satisfies Manifest;
