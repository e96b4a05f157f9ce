import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Parser, Tree } from '@vscode/tree-sitter-wasm';
import type { Parse } from '../../scan/detector.ts';
import { loadRuntime, type Runtime } from './runtime.ts';

export interface ParseLimits {
  /** UTF-16 code units of one text. */
  readonly characters: number;
  /** For one text. */
  readonly milliseconds: number;
}

export const defaultParseLimits: ParseLimits = { characters: 1024 * 1024, milliseconds: 2000 };

/** Why the last text gave no tree. */
export type ParseRefusal = 'too-large-to-parse' | 'parse-timeout' | 'grammar-not-loaded';

const grammarFile = (grammar: string): string => `tree-sitter-${grammar}.wasm`;

/**
 * One parser a grammar, made on first use and kept. `parse` is for `Detector.extract`: grammars must have been
 * loaded; trees live until `freeTrees`.
 */
export class GrammarParsers {
  readonly #folder: string;
  readonly #limits: ParseLimits;
  readonly #parsers = new Map<string, Parser | null>();
  readonly #trees: Tree[] = [];
  readonly #refusals = new Set<ParseRefusal>();
  #missing: string | null = null;
  #runtime: Promise<Runtime> | null = null;

  constructor(folder: string, limits: ParseLimits = defaultParseLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  has(grammar: string): boolean {
    return this.#parsers.has(grammar);
  }

  /** A grammar that has no file stays unknown: its texts give no tree. */
  async load(grammar: string): Promise<void> {
    if (this.#parsers.has(grammar)) return;
    const file = join(this.#folder, grammarFile(grammar));
    this.#parsers.set(grammar, existsSync(file) ? await this.#create(file) : null);
  }

  async #create(file: string): Promise<Parser> {
    this.#runtime ??= loadRuntime(this.#folder);
    const { Language, Parser } = await this.#runtime;
    const parser = new Parser();
    parser.setLanguage(await Language.load(file));
    return parser;
  }

  readonly parse: Parse = (grammar, text) => {
    const parser = this.#parsers.get(grammar);
    if (parser === undefined) this.#missing = grammar;
    if (text.length > this.#limits.characters) return this.#refuse('too-large-to-parse');
    if (parser === undefined || parser === null) return this.#refuse('grammar-not-loaded');
    const tree = this.#parseInTime(parser, text);
    if (tree === null) return this.#refuse('parse-timeout');
    this.#trees.push(tree);
    return tree.rootNode;
  };

  #parseInTime(parser: Parser, text: string): Tree | null {
    const end = performance.now() + this.#limits.milliseconds;
    // Declared as giving nothing, documented as stopping the parse when it gives true.
    const progressCallback = (() => performance.now() > end) as () => void;
    const tree = parser.parse(text, null, { progressCallback });
    if (tree === null) parser.reset();
    return tree;
  }

  #refuse(refusal: ParseRefusal): null {
    this.#refusals.add(refusal);
    return null;
  }

  /** Ends the work on one file: frees its trees and tells why texts gave none, and which grammar was wanting. */
  finishFile(): {
    readonly trees: number;
    readonly refusals: ReadonlySet<ParseRefusal>;
    readonly missing: string | null;
  } {
    const report = { trees: this.#trees.length, refusals: new Set(this.#refusals), missing: this.#missing };
    for (const tree of this.#trees.splice(0)) tree.delete();
    this.#refusals.clear();
    this.#missing = null;
    return report;
  }
}
