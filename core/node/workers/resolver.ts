import type { Detector, FileFacts } from '../../scan/detector.ts';
import { literalOf } from '../../scan/follow-up.ts';
import { shortestLiteral } from '../prefilter/literal-matcher.ts';
import { unpackFacts } from './packed-facts.ts';
import type { ResolveReply, ResolveRequest } from './protocol.ts';

/**
 * Puts the facts of one code base together. What was read for one question is kept for the next about the same code
 * base: the detector, asked twice about the very same facts, does not work anew.
 */
export class Resolver {
  readonly #detector: Detector;
  #project: string | null = null;
  #known: ReadonlyMap<string, FileFacts> = new Map();

  constructor(detector: Detector) {
    this.#detector = detector;
  }

  resolve(request: ResolveRequest): ResolveReply {
    const facts = this.#read(request);
    const needles = request.searched === null ? [] : this.#needles(facts, request.searched);
    if (needles.length > 0) return { type: 'resolve', needles, linked: null };
    this.#keep(null, new Map());
    return { type: 'resolve', needles, linked: this.#detector.link(facts) };
  }

  #read({ project, packed }: ResolveRequest): readonly FileFacts[] {
    const before = this.#project === project ? this.#known : new Map<string, FileFacts>();
    const now = new Map(packed.map((text) => [text, before.get(text) ?? unpackFacts(text)]));
    this.#keep(project, now);
    return [...now.values()];
  }

  #keep(project: string | null, known: ReadonlyMap<string, FileFacts>): void {
    this.#project = project;
    this.#known = known;
  }

  #needles(facts: readonly FileFacts[], searched: readonly string[]): readonly string[] {
    const known = new Set(searched);
    const isNew = (needle: string) => Buffer.byteLength(literalOf(needle)) >= shortestLiteral && !known.has(needle);
    return [...new Set(this.#detector.followUps(facts))].filter(isNew).sort();
  }
}
