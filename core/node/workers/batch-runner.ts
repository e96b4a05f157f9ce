import type { Detector, FileFacts } from '../../scan/detector.ts';
import type { Finding } from '../../scan/types.ts';
import type { FileLimits } from '../file-source/limits.ts';
import { FileReader } from '../read/file-reader.ts';
import { BatchColumns } from './batch-columns.ts';
import { type FileJudge, firstGate, type Gate } from './file-judge.ts';
import { laterGates } from './later-gate.ts';
import { packFacts } from './packed-facts.ts';
import type { BatchReply, BatchRequest } from './protocol.ts';

/** Reads and judges batches of files, with one reader kept for as long as the root stays the same. */
export class BatchRunner {
  readonly #detector: Detector;
  readonly #judge: FileJudge;
  readonly #limits: FileLimits;
  readonly #firstGate: Gate;
  readonly #laterGate = laterGates();
  #reader: { readonly root: string; readonly scan: number; readonly reader: FileReader } | null = null;

  constructor(detector: Detector, judge: FileJudge, limits: FileLimits) {
    this.#detector = detector;
    this.#judge = judge;
    this.#limits = limits;
    this.#firstGate = firstGate(detector);
  }

  /** Tells `onFile` the row before each file, so that a crash can be blamed on it. */
  async run(request: BatchRequest, onFile: (row: number) => void): Promise<BatchReply> {
    const columns = new BatchColumns(request.paths.length, request.wantsStamps);
    const reader = this.#readerFor(request);
    const gate = request.needles === null ? this.#firstGate : this.#laterGate(request.needles);
    for (const [row, path] of request.paths.entries()) {
      onFile(row);
      const pending = this.#file(request, reader, gate, columns, row, path);
      if (pending !== null) await pending;
    }
    return columns.toReply();
  }

  #readerFor({ realRoot, scan }: BatchRequest): FileReader {
    const known = this.#reader?.root === realRoot ? this.#reader : null;
    const reader = known?.reader ?? new FileReader(realRoot, this.#limits.fileBytes);
    if (known?.scan !== scan) reader.forgetFolders();
    this.#reader = { root: realRoot, scan, reader };
    return reader;
  }

  #file(
    request: BatchRequest,
    reader: FileReader,
    gate: Gate,
    columns: BatchColumns,
    row: number,
    path: string,
  ): Promise<void> | null {
    const interest = this.#detector.interest(path);
    if (interest === null) {
      columns.skip(row, 'unknown-type');
      return null;
    }
    const known = request.stamps?.[row] ?? null;
    if (known !== null && reader.stamp(path) === known) {
      columns.unchanged(row);
      return null;
    }
    const file = reader.read(path, request.wantsStamps);
    if (!file.ok) {
      columns.skip(row, file.reason);
      if (file.diagnostic !== null) columns.note(row, { path, ...file.diagnostic });
      return null;
    }
    columns.stamp(row, file.stamp);
    columns.read(row, interest.language, file.bytes.length, interest.grammar !== null || interest.later === true);
    const judged = this.#judge.judge(path, file.bytes, interest, gate);
    const settle = (judgement: Awaited<typeof judged>) => {
      if (judgement.skipped !== null) columns.skip(row, judgement.skipped);
      for (const diagnostic of judgement.diagnostics) columns.note(row, diagnostic);
      if (judgement.facts === null) return;
      columns.facts(row, packFacts(judgement.facts), judgement.parsed);
      if (request.wantsPreview) columns.preview(this.#preview(judgement.facts));
    };
    if (judged instanceof Promise) return judged.then(settle);
    settle(judged);
    return null;
  }

  #preview(facts: FileFacts): readonly Finding[] {
    try {
      return this.#detector.link([facts]).findings;
    } catch {
      return [];
    }
  }
}
