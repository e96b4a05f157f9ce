import type { SyntaxNode } from '../detector.ts';
import type { PageParts } from '../neutral/page.ts';
import type { Unit } from '../neutral/unit.ts';

/** Code taken out of a file, for the parser. */
export interface Prepared extends PageParts {
  readonly source: string;
  /** The line in the file of a line of `source`, both from 1; absent where they are the same. */
  readonly lineOf?: (line: number) => number;
}

/** One programming language: how its syntax tree becomes the neutral form. */
export interface Language {
  /** The folder name. */
  readonly id: string;
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  /** Whole file names without an extension that say enough, lower case. */
  readonly fileNames?: readonly string[];
  /** Interpreter names in a first line `#!`, for files without an extension. */
  readonly interpreters?: readonly string[];
  /** Grammar by extension, where one language has several. */
  readonly grammar: (path: string) => string;
  /** The package ecosystems whose modules its files import. */
  readonly ecosystems: readonly string[];
  /** Languages of the catalogue's call patterns that fit, the exact one first. */
  readonly patternLanguages: readonly string[];
  /** How one file names another: by path, by dotted name, or not at all because names are seen everywhere. */
  readonly modules: 'path' | 'dotted' | 'names';
  /** Languages of one family see each other's classes. */
  readonly family: string;
  /** All files of a folder make one package, whose names other folders see by its path. */
  readonly folderPackages?: boolean;
  /** Members of one class may be declared in several files. */
  readonly openClasses?: boolean;
  /** Fields are read and set inside methods by their bare names. */
  readonly openFields?: boolean;
  /** Takes the code out of a file that holds other things too. Lines keep their number, or `lineOf` gives it. */
  readonly prepare?: (source: string) => Prepared;
  readonly toNeutral: (root: SyntaxNode, source: string) => Unit;
}
