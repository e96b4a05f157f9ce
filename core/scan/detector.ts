import type { Diagnostic } from '../base/diagnostic.ts';
import type { FollowUp } from './follow-up.ts';
import type { Finding, Lane, Signal } from './types.ts';

/** The part of a tree-sitter node that languages use, so that pure code needs no parser package. */
export interface SyntaxNode {
  readonly type: string;
  readonly text: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly startPosition: { readonly row: number; readonly column: number };
  readonly endPosition: { readonly row: number; readonly column: number };
  readonly parent: SyntaxNode | null;
  readonly isNamed: boolean;
  readonly hasError: boolean;
  readonly childCount: number;
  readonly namedChildCount: number;
  readonly children: readonly (SyntaxNode | null)[];
  readonly namedChildren: readonly (SyntaxNode | null)[];
  child(index: number): SyntaxNode | null;
  namedChild(index: number): SyntaxNode | null;
  childForFieldName(name: string): SyntaxNode | null;
}

/** Gives the root of a parsed text, or null where the time limit was reached. The host frees the tree. */
export type Parse = (grammar: string, text: string) => SyntaxNode | null;

/** Facts of one file, as far as the file alone tells. Plain JSON: cached by content and catalogue version. */
export interface FileFacts {
  readonly path: string;
  readonly lane: Lane;
  readonly language: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The language-neutral form: owned by `core/scan/neutral`. */
  readonly unit: unknown;
}

/** What a path is worth reading for. */
export interface Interest {
  /** Language or format id, for the coverage account. */
  readonly language: string;
  /** Grammar to parse with; null where text, JSON or another plain reader does. */
  readonly grammar: string | null;
  /** Read whole even without a literal hit (manifests, environment files). */
  readonly always: boolean;
  /** Searched again for follow-up needles although no grammar reads it. */
  readonly later?: boolean;
}

/** Compiled once from a catalogue in every worker. Pure: the host gives bytes, text and parsers. */
export interface Detector {
  /** Needles of the byte pre-filter: lower case, at least 4 bytes; matched case-insensitively. */
  readonly literals: readonly string[];
  /** Null for a path no language or format claims. */
  interest(path: string): Interest | null;
  /** Second gate, before any parse: is there evidence specific enough? */
  accepts(path: string, text: string): boolean;
  /** Never throws on any text; what it cannot read is a diagnostic inside the facts. */
  extract(path: string, text: string, parse: Parse): FileFacts;
  /**
   * Further needles to search in source files that had no hit of their own: modules and names through which
   * candidate files hand clients, constants and wrappers on. Empty when nothing is handed on.
   */
  followUps(facts: readonly FileFacts[]): readonly FollowUp[];
  /** Resolves across files. Order of `facts` changes nothing. Sorted by path, line, column, vendor, kind. */
  link(facts: readonly FileFacts[]): { readonly findings: readonly Finding[]; readonly signals: readonly Signal[] };
}
