import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Catalogue } from '../../catalog/types.ts';
import type { Finding, Signal } from '../../scan/types.ts';
import type { FileLimits } from '../file-source/limits.ts';
import type { ParseLimits } from '../parsers/grammar-parsers.ts';

/** What every worker is started with. */
export interface WorkerSetup {
  readonly catalogue: Catalogue;
  /** Holds the tree-sitter runtime and one `tree-sitter-<grammar>.wasm` a grammar. */
  readonly grammarsFolder: string;
  readonly fileLimits: FileLimits;
  readonly parseLimits: ParseLimits;
  /** Two numbers: the request being worked on and the file in it, so that a crash can be named. */
  readonly status: SharedArrayBuffer;
}

export const statusSlots = { request: 0, file: 1 } as const;
/** In the file slot while no file is worked on. */
export const noFile = -1;

export interface BatchRequest {
  readonly type: 'batch';
  /** Tells scans apart: what was seen of folders in one does not hold in the next. */
  readonly scan: number;
  readonly realRoot: string;
  readonly paths: readonly string[];
  /** Stamps of an earlier scan: a file that still has its stamp is not read. */
  readonly stamps: readonly (string | null)[] | null;
  /** True where the answer should hold stamps. */
  readonly wantsStamps: boolean;
  /** True where findings should be told file by file, as far as single files tell. */
  readonly wantsPreview: boolean;
  /** Null in the first pass; in a later one the needles to search, joined by NUL. */
  readonly needles: string | null;
}

/** Puts the facts of one code base together: tells what to search for next or, where nothing is left, what was found. */
export interface ResolveRequest {
  readonly type: 'resolve';
  /** Tells code bases of one scan and of others apart. */
  readonly project: string;
  /** Facts as `packFacts` gives them, sorted by path. */
  readonly packed: readonly string[];
  /** Needles already searched for. Null where no more searching is wanted. */
  readonly searched: readonly string[] | null;
}

/** Which paths are worth reading at all. */
export interface InterestsRequest {
  readonly type: 'interests';
  readonly paths: readonly string[];
}

/** Contents read elsewhere, such as from the object store of git. */
export interface BlobsRequest {
  readonly type: 'blobs';
  readonly paths: readonly string[];
  /** All contents, one after the other. */
  readonly bytes: Uint8Array;
  /** Where each content ends in `bytes`. */
  readonly ends: readonly number[];
  /** Null in the first pass; in a later one the needles to search, joined by NUL. */
  readonly needles: string | null;
}

/** As `resolve`, for several states of one code base that share most of their facts. */
export interface ResolveStatesRequest {
  readonly type: 'resolve-states';
  /** Facts as `packFacts` gives them. */
  readonly packed: readonly string[];
  readonly states: readonly {
    /** Rows of `packed`, sorted by path. */
    readonly facts: Uint32Array;
    readonly searched: readonly string[] | null;
  }[];
}

export type WorkerRequest = BatchRequest | ResolveRequest | InterestsRequest | BlobsRequest | ResolveStatesRequest;

/** Bits of `BatchReply.flags`. */
export const fileFlags = { parsed: 1, source: 2, unchanged: 4 } as const;

/** What became of the files of a batch, in columns, one row a path. */
export interface BatchReply {
  readonly type: 'batch';
  /** Position in `skipReasons`, or `wasRead`. */
  readonly outcomes: Uint8Array;
  readonly flags: Uint8Array;
  readonly bytes: Uint32Array;
  /** Position in `languageNames`. */
  readonly languages: Uint8Array;
  readonly languageNames: readonly string[];
  readonly stamps: readonly (string | null)[] | null;
  /** Row, facts as `packFacts` gives them and, where stamps are wanted, a short key of them. */
  readonly facts: readonly (readonly [row: number, packed: string, key: string | null])[];
  readonly diagnostics: readonly (readonly [row: number, diagnostic: Diagnostic])[];
  readonly preview: readonly Finding[];
}

export const wasRead = 255;

export interface ResolveReply {
  readonly type: 'resolve';
  /** To search for next, sorted; empty where `linked` is there. */
  readonly needles: readonly string[];
  readonly linked: Linked | null;
}

export interface Linked {
  readonly findings: readonly Finding[];
  readonly signals: readonly Signal[];
}

export const interests = { none: 0, text: 1, source: 2 } as const;

export interface InterestsReply {
  readonly type: 'interests';
  /** One of `interests` a path. */
  readonly interests: Uint8Array;
}

/** What one content came to. Contents without evidence have no verdict. */
export interface BlobVerdict {
  readonly row: number;
  /** As `packFacts` gives them. */
  readonly facts: string;
  readonly parsed: boolean;
  /** In a later pass: the needles that stand in it. */
  readonly hits: readonly string[];
}

export interface BlobsReply {
  readonly type: 'blobs';
  readonly verdicts: readonly BlobVerdict[];
}

export interface ResolveStatesReply {
  readonly type: 'resolve-states';
  /** In the order asked. What was found is told where nothing is left to search for. */
  readonly resolved: readonly { readonly needles: readonly string[]; readonly linked: Linked | null }[];
}

export type WorkerReply = BatchReply | ResolveReply | InterestsReply | BlobsReply | ResolveStatesReply;

export interface Envelope<Body> {
  readonly id: number;
  readonly body: Body;
}
