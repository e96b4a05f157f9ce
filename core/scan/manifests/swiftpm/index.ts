import { packagesByLine } from '../line-reader.ts';
import type { DependencyLine, Manifest } from '../manifest.ts';

/** Packages by the last part of the address they are fetched from. */
const named = (found: readonly DependencyLine[]): DependencyLine[] =>
  found.map((entry) => ({
    ...entry,
    package:
      entry.package
        .replace(/\.git$/, '')
        .split('/')
        .at(-1) ?? entry.package,
  }));

export const swiftpm = {
  id: 'swiftpm',
  claims: (name) => name === 'package.swift' || name === 'project.pbxproj',
  extract: (text, path) =>
    path.toLowerCase().endsWith('package.swift')
      ? named(packagesByLine(text, /\.package\s*\([^)]*?\burl:\s*"([^"]+)"/g, /^\s*\/\//))
      : named(packagesByLine(text, /\brepositoryURL\s*=\s*"([^"]+)"/g, /^\s*\/\//)),
} satisfies Manifest;
