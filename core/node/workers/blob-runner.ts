import type { Detector } from '../../scan/detector.ts';
import { createLiteralFinder } from '../prefilter/literal-finder.ts';
import { createLiteralMatcher } from '../prefilter/literal-matcher.ts';
import { decode, encodingOf } from '../read/decode.ts';
import type { FileJudge, Gate, Judgement } from './file-judge.ts';
import { packFacts } from './packed-facts.ts';
import { type BlobsReply, type BlobsRequest, type BlobVerdict, interests } from './protocol.ts';

interface Search {
  readonly joined: string;
  readonly gate: Gate;
  readonly find: (bytes: Uint8Array) => readonly string[];
}

const searchFor = (joined: string): Search => {
  const needles = joined.split('\0');
  return {
    joined,
    gate: { matcher: createLiteralMatcher(needles), trusted: true },
    find: createLiteralFinder(needles),
  };
};

/** Judges contents that come with the request, as `BatchRunner` judges files. */
export class BlobRunner {
  readonly #detector: Detector;
  readonly #judge: FileJudge;
  #firstGate: Gate | null = null;
  #search: Search | null = null;

  constructor(detector: Detector, judge: FileJudge) {
    this.#detector = detector;
    this.#judge = judge;
  }

  interestsOf(paths: readonly string[]): Uint8Array {
    return Uint8Array.from(paths, (path) => {
      const interest = this.#detector.interest(path);
      if (interest === null) return interests.none;
      return interest.grammar === null ? interests.text : interests.source;
    });
  }

  /** Tells `onFile` the row before each content, so that a crash can be blamed on it. */
  async run(request: BlobsRequest, onFile: (row: number) => void): Promise<BlobsReply> {
    const search = request.needles === null ? null : this.#searchFor(request.needles);
    const all = Buffer.from(request.bytes.buffer, request.bytes.byteOffset, request.bytes.byteLength);
    const verdicts: BlobVerdict[] = [];
    for (const [row, path] of request.paths.entries()) {
      onFile(row);
      const bytes = all.subarray(request.ends[row - 1] ?? 0, request.ends[row]);
      const judgement = await this.#judgeOne(path, bytes, search);
      if (judgement === null || judgement.facts === null) continue;
      const { facts, parsed } = judgement;
      verdicts.push({ row, facts: packFacts(facts), parsed, hits: search === null ? [] : hitsIn(search, bytes) });
    }
    return { type: 'blobs', verdicts };
  }

  #judgeOne(path: string, bytes: Buffer, search: Search | null): Judgement | Promise<Judgement> | null {
    const interest = this.#detector.interest(path);
    if (interest === null) return null;
    this.#firstGate ??= { matcher: createLiteralMatcher(this.#detector.literals), trusted: false };
    return this.#judge.judge(path, bytes, interest, search?.gate ?? this.#firstGate);
  }

  #searchFor(needles: string): Search {
    if (this.#search?.joined !== needles) this.#search = searchFor(needles);
    return this.#search;
  }
}

const hitsIn = ({ find }: Search, bytes: Buffer): readonly string[] =>
  find(encodingOf(bytes) === 'utf-8' ? bytes : Buffer.from(decode(bytes).text, 'utf8'));
