import type { Detector } from '../../scan/detector.ts';
import { decode } from '../read/decode.ts';
import { type FileJudge, firstGate, type Gate, type Judgement } from './file-judge.ts';
import { laterGates } from './later-gate.ts';
import { packFacts } from './packed-facts.ts';
import { type BlobsReply, type BlobsRequest, type BlobVerdict, interests } from './protocol.ts';

/** Judges contents that come with the request, as `BatchRunner` judges files. */
export class BlobRunner {
  readonly #detector: Detector;
  readonly #judge: FileJudge;
  #firstGate: Gate | null = null;
  readonly #laterGate = laterGates();

  constructor(detector: Detector, judge: FileJudge) {
    this.#detector = detector;
    this.#judge = judge;
  }

  interestsOf(paths: readonly string[]): Uint8Array {
    return Uint8Array.from(paths, (path) => {
      const interest = this.#detector.interest(path);
      if (interest === null) return interests.none;
      return interest.grammar === null && interest.later !== true ? interests.text : interests.source;
    });
  }

  /** Tells `onFile` the row before each content, so that a crash can be blamed on it. */
  async run(request: BlobsRequest, onFile: (row: number) => void): Promise<BlobsReply> {
    const later = request.needles === null ? null : this.#laterGate(request.needles);
    this.#firstGate ??= firstGate(this.#detector);
    const all = Buffer.from(request.bytes.buffer, request.bytes.byteOffset, request.bytes.byteLength);
    const verdicts: BlobVerdict[] = [];
    for (const [row, path] of request.paths.entries()) {
      onFile(row);
      const bytes = all.subarray(request.ends[row - 1] ?? 0, request.ends[row]);
      const judgement = await this.#judgeOne(path, bytes, later ?? this.#firstGate);
      if (judgement === null || judgement.facts === null) continue;
      const { facts, parsed } = judgement;
      verdicts.push({ row, facts: packFacts(facts), parsed, hits: later?.hits(path, decode(bytes).text) ?? [] });
    }
    return { type: 'blobs', verdicts };
  }

  #judgeOne(path: string, bytes: Buffer, gate: Gate): Judgement | Promise<Judgement> | null {
    const interest = this.#detector.interest(path);
    return interest === null ? null : this.#judge.judge(path, bytes, interest, gate);
  }
}
