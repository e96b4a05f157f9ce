import type { Diagnostic, DiagnosticCode } from '../../base/diagnostic.ts';
import type { Detector, FileFacts, Interest } from '../../scan/detector.ts';
import type { SkipReason } from '../coverage-account.ts';
import { errorText } from '../file-source/system-error.ts';
import type { GrammarParsers, ParseRefusal } from '../parsers/grammar-parsers.ts';
import { createLiteralMatcher, type LiteralMatcher } from '../prefilter/literal-matcher.ts';
import { decode, encodingOf, isBinary } from '../read/decode.ts';

/** What one file came to, once its bytes were at hand. */
export interface Judgement {
  /** Null where the file counts as read. */
  readonly skipped: SkipReason | null;
  readonly facts: FileFacts | null;
  readonly parsed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: Judgement = { skipped: null, facts: null, parsed: false, diagnostics: [] };

/** Which files get past the bytes: those with a literal of the catalogue, or with a needle of a later pass. */
export interface Gate {
  readonly matcher: LiteralMatcher;
  /** Files that are read whole in any case have had their turn in the first pass. */
  readonly isLater: boolean;
  /** The second gate, before any parse. */
  accepts(path: string, text: string): boolean;
}

/** The gate of the first pass. */
export const firstGate = (detector: Detector): Gate => ({
  matcher: createLiteralMatcher(detector.literals),
  isLater: false,
  accepts: (path, text) => detector.accepts(path, text),
});

/** Judges the bytes of single files. Gives a judgement for any bytes; what goes wrong inside is a diagnostic. */
export class FileJudge {
  readonly #detector: Detector;
  readonly #parsers: GrammarParsers;

  constructor(detector: Detector, parsers: GrammarParsers) {
    this.#detector = detector;
    this.#parsers = parsers;
  }

  /** A promise only where a grammar had to be loaded first. */
  judge(path: string, bytes: Buffer, interest: Interest, gate: Gate): Judgement | Promise<Judgement> {
    if (isBinary(bytes)) return { ...nothing, skipped: 'binary', diagnostics: [note(path, 'binary', 'not text')] };
    const isAlways = interest.always && !gate.isLater;
    if (!isAlways && !hits(gate.matcher, bytes)) return nothing;
    const { text, valid } = decode(bytes);
    if (!isAlways && !accepts(gate, path, text)) return nothing;
    const diagnostics = valid ? [] : [note(path, 'not-utf8', 'not valid UTF-8, read as Latin-1')];
    const { grammar } = interest;
    if (grammar !== null && !this.#parsers.has(grammar)) {
      return this.#parsers.load(grammar).then(() => this.#extract(path, text, diagnostics));
    }
    return this.#extract(path, text, diagnostics);
  }

  #extract(path: string, text: string, diagnostics: readonly Diagnostic[]): Judgement | Promise<Judgement> {
    let failure: string | null = null;
    let facts: FileFacts | null = null;
    try {
      facts = this.#detector.extract(path, text, this.#parsers.parse);
    } catch (error) {
      if (isTrap(error)) throw error;
      failure = errorText(error);
    }
    const { trees, refusals, missing } = this.#parsers.finishFile();
    if (missing !== null) return this.#parsers.load(missing).then(() => this.#extract(path, text, diagnostics));
    const failed = failure === null ? [] : [note(path, 'parse-failed', failure)];
    const refused = [...refusals].map((refusal) => note(path, refusalCode[refusal], refusalDetail[refusal]));
    const own = facts?.diagnostics.filter((found) => !isTold(found, refused)) ?? [];
    return { skipped: null, facts, parsed: trees > 0, diagnostics: [...diagnostics, ...failed, ...refused, ...own] };
  }
}

const accepts = (gate: Gate, path: string, text: string): boolean => {
  try {
    return gate.accepts(path, text);
  } catch {
    return true;
  }
};

const note = (path: string, code: DiagnosticCode, detail: string): Diagnostic => ({ path, code, detail });

const refusalCode: Readonly<Record<ParseRefusal, DiagnosticCode>> = {
  'too-large-to-parse': 'too-large-to-parse',
  'parse-timeout': 'parse-timeout',
  'grammar-not-loaded': 'parse-failed',
};

const refusalDetail: Readonly<Record<ParseRefusal, string>> = {
  'too-large-to-parse': 'too large for a syntax tree: only its text was searched',
  'parse-timeout': 'no syntax tree within the time limit',
  'grammar-not-loaded': 'no grammar for this language is installed',
};

/** The detector sees only that there is no tree; the reason known here is the better one. */
const isTold = (found: Diagnostic, refused: readonly Diagnostic[]): boolean =>
  refused.length > 0 && (found.code === 'parse-timeout' || refused.some(({ code }) => code === found.code));

/** After a trap in WebAssembly its memory cannot be trusted any more: the thread has to end. */
const isTrap = (error: unknown): boolean => error instanceof Error && error.name === 'RuntimeError';

const hits = (matcher: LiteralMatcher, bytes: Buffer): boolean => {
  if (encodingOf(bytes) === 'utf-8') return matcher.matches(bytes, bytes.length);
  const text = Buffer.from(decode(bytes).text, 'utf8');
  return matcher.matches(text, text.length);
};
