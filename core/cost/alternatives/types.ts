import type { Day } from '../../base/day.ts';
import type { Confidence, VendorId } from '../../catalog/schema.ts';
import type { ExitCost, RunCost } from '../types.ts';

/** A score on a public human-preference board. Comparable only within one board, task and day. */
export interface Quality {
  readonly score: number;
  /** As the board writes it. */
  readonly model: string;
  readonly board: string;
  readonly seen: string;
  readonly task?: string;
  readonly source?: string;
}

/** What a gateway would take over, and what it ties one to instead. */
export interface GatewayCoverage {
  /** Calls in production code that name a model. */
  readonly calls: number;
  /** Of these, calls whose model the gateway resells and that is not ending there. */
  readonly covered: number;
  /** Models of yours the gateway does not have, sorted. */
  readonly stays: readonly string[];
  /** What the move would tie the code to, one sentence each. */
  readonly newLockIn: readonly string[];
}

export interface Alternative {
  readonly vendor: VendorId;
  readonly name: string;
  /** What would be lost, from the catalogue; empty where nobody has compared the two. */
  readonly gap: string;
  readonly state: 'active' | 'preview' | 'deprecated' | 'shutdown';
  readonly homeCountry: string | null;
  readonly missingCapabilities: readonly string[];
  /** Arena score with its board and day, where one is known. */
  readonly quality: Quality | null;
  readonly exit: ExitCost | null;
  readonly confidence: Confidence;
  /** False for what is ending or cannot do anything that is used. */
  readonly suggested?: boolean;
  /** Why it is not suggested; null where it is. */
  readonly reason?: string | null;
  /** The announced or past end, where one is known. */
  readonly ends?: { readonly day: Day | null; readonly source: string } | null;
  /** Capabilities in use that the catalogue says nothing about there; they count as missing. */
  readonly unknownCapabilities?: readonly string[];
  /** 0 nothing lost – 1 everything: mean of d 0, a 0.4, m 1 over the capabilities in use and the calls that can be judged. */
  readonly loss?: number;
  /** Calls by verdict of their arguments. */
  readonly calls?: {
    readonly fits: number;
    readonly map: number;
    readonly unknown: number;
    readonly impossible: number;
  };
  /** The model that suits most of the calls; null where none is known. */
  readonly model?: string | null;
  /** A month at the target at the volumes of today. */
  readonly runCost?: RunCost;
  /** Weights can be had: the move can end on one's own machines. */
  readonly openWeights?: boolean;
  readonly gateway?: GatewayCoverage | null;
}
