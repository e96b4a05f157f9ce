import { orBroken, packagesByLine } from '../line-reader.ts';
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

/** On one line with `.package(` or on one of its own. */
const inPackage = /(?:\.package\s*\([^)]*?|^\s*)\burl:\s*"([^"]+)"/g;
const inProject = /\brepositoryURL\s*=\s*"([^"]+)"/g;

export const swiftpm = {
  id: 'swiftpm',
  claims: (name) => name === 'package.swift' || name === 'project.pbxproj',
  extract: (text, path) =>
    path.toLowerCase().endsWith('package.swift')
      ? orBroken(named(packagesByLine(text, inPackage, /^\s*\/\//)), text, /\bPackage\s*\(/)
      : orBroken(named(packagesByLine(text, inProject, /^\s*\/\//)), text, /\b(archiveVersion|rootObject)\b/),
} satisfies Manifest;
