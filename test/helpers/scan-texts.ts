import type { Catalogue } from '../../core/catalog/types.ts';
import { GrammarParsers } from '../../core/node/parsers/grammar-parsers.ts';
import type { Detector, FileFacts } from '../../core/scan/detector.ts';
import { leads, literalOf } from '../../core/scan/follow-up.ts';
import { createDetector } from '../../core/scan/index.ts';
import { grammarsFolder } from './grammars-folder.ts';

const mostPasses = 2;

export type Scanned = ReturnType<Detector['link']>;

/** Scans texts in this thread, with every gate and pass that a scan of a folder has, but without a folder. */
export class TextScanner {
  readonly detector: Detector;
  readonly #parsers = new GrammarParsers(grammarsFolder);

  constructor(catalogue: Catalogue) {
    this.detector = createDetector(catalogue);
  }

  async facts(texts: ReadonlyMap<string, string>): Promise<FileFacts[]> {
    const facts = new Map<string, FileFacts>();
    let needles = this.detector.literals;
    for (let pass = 0; pass <= mostPasses && needles.length > 0; pass += 1) {
      for (const [name, text] of texts)
        if (!facts.has(name) && (await this.#isCandidate(name, text, needles, pass > 0)))
          facts.set(name, this.#extract(name, text));
      needles = this.detector.followUps([...facts.values()]).filter((needle) => literalOf(needle).length >= 4);
    }
    return [...facts.values()];
  }

  async scan(texts: ReadonlyMap<string, string>): Promise<Scanned> {
    return this.detector.link(await this.facts(texts));
  }

  #extract(name: string, text: string): FileFacts {
    try {
      return this.detector.extract(name, text, this.#parsers.parse);
    } finally {
      this.#parsers.finishFile();
    }
  }

  async #isCandidate(name: string, text: string, needles: readonly string[], trusted: boolean): Promise<boolean> {
    const interest = this.detector.interest(name);
    if (interest === null) return false;
    if (interest.grammar !== null) await this.#parsers.load(interest.grammar);
    if (interest.always && !trusted) return true;
    const lower = text.toLowerCase();
    const hits = needles.filter((needle) => lower.includes(literalOf(needle).toLowerCase()));
    if (trusted) return hits.some((needle) => leads(needle, name, text));
    return hits.length > 0 && this.detector.accepts(name, text);
  }
}

export const scanTexts = (texts: ReadonlyMap<string, string>, catalogue: Catalogue): Promise<Scanned> =>
  new TextScanner(catalogue).scan(texts);
