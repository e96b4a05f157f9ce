import { packagesByLine } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';

export const nuget = {
  id: 'nuget',
  claims: (name) =>
    /\.(cs|vb|fs)proj$/.test(name) ||
    name === 'packages.config' ||
    /^directory\.(packages|build)\.(props|targets)$/.test(name),
  extract: (text) =>
    packagesByLine(
      text,
      /<(?:PackageReference|PackageVersion)\b[^>]*?\b(?:Include|Update)="([^"]+)"|<package\b[^>]*?\bid="([^"]+)"/g,
      /^\s*<!--.*-->\s*$/,
    ),
} satisfies Manifest;
