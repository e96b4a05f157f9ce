import type { Day } from '../base/day.ts';
import type { Vendor, VendorId } from '../catalog/schema.ts';
import type { Alternative } from '../cost/alternatives/types.ts';
import type { ExitCost, Range, RunCost, Settings } from '../cost/types.ts';
import type { LockInScore } from '../lockin/types.ts';
import type { Finding, ScanResult } from '../scan/types.ts';

export type { Alternative } from '../cost/alternatives/types.ts';

/** Production code that calls something switched off or about to be. Sorted: off first, then by day. */
export interface Alarm {
  /** `off`: the day has passed; `ending`: it is announced; `preview`: may vanish without notice. */
  readonly state: 'off' | 'ending' | 'preview';
  readonly vendor: VendorId;
  readonly models: readonly string[];
  /** What it is in words: `OpenAI Videos API (sora-2, sora-2-pro)`. */
  readonly subject: string;
  readonly day: Day | null;
  /** Days from `day` to today: positive = ago, negative = to come, null = no day known. */
  readonly daysSince: number | null;
  readonly source: string;
  readonly seen: string;
  readonly findings: readonly Finding[];
  /** Distinct places among `findings` where a request leaves. 0 where only model ids or addresses are the evidence. */
  readonly calls: number;
  /** The first alternative that is not ending itself, and what it lacks. */
  readonly nearest: { readonly vendor: VendorId; readonly name: string; readonly gap: string } | null;
}

/** An edit that lowers score or exit cost, with its effect recomputed by the same model, not guessed. */
export interface Advice {
  readonly id:
    | 'one-wrapper'
    | 'types-behind-wrapper'
    | 'one-constant'
    | 'ids-behind-map'
    | 'copy-outputs'
    | 'pin-tests';
  readonly vendor: VendorId;
  readonly title: string;
  readonly files: number;
  /** What the edit itself takes. */
  readonly hours: Range;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  /** Likely days to leave. */
  readonly daysBefore: number;
  readonly daysAfter: number;
}

export interface VendorAssessment {
  readonly vendor: VendorId;
  /** `OpenAI Sora` – short label for tables and charts. */
  readonly name: string;
  readonly company: string;
  readonly category: string;
  readonly homeCountry: string | null;
  readonly productionCalls: number;
  readonly productionFiles: number;
  /** Share of production calls over all vendors, 0–1. */
  readonly share: number;
  readonly models: readonly string[];
  readonly capabilities: readonly string[];
  readonly underlyingVendors: readonly VendorId[];
  readonly lockIn: LockInScore;
  readonly exit: ExitCost;
  readonly runCost: RunCost;
  readonly alarms: readonly Alarm[];
  readonly alternatives: readonly Alternative[];
  /** Every finding of the vendor in every lane. */
  readonly findings: readonly Finding[];
  /** State of the product in the catalogue, with the day of its end where one is known. */
  readonly status: Vendor['status'];
  /** Every page the catalogue entry was read from, with the day it speaks of. */
  readonly sources: Vendor['sources'];
  /** Most effect for an hour of work first. */
  readonly advice: readonly Advice[];
}

/** A finding that somebody took out of every number, and why. */
export interface DismissedFinding {
  readonly finding: Finding;
  /** In the words of who dismissed it. */
  readonly reason: string;
}

/** Everything a screen, a page or the JSON output shows of one scan. Pure function of scan, catalogue, settings, day. */
export interface Assessment {
  readonly scan: ScanResult;
  readonly today: Day;
  readonly settings: Settings;
  /** What the user took out of every number; absent where nobody could, as on the command line. */
  readonly dismissed?: readonly DismissedFinding[];
  /** Those that production code calls before those it only names, each by lock-in score, hardest first. Vendors without production evidence are left out. */
  readonly vendors: readonly VendorAssessment[];
  readonly alarms: readonly Alarm[];
  readonly productionCalls: number;
  readonly testCalls: number;
  /** Herfindahl–Hirschman index over production calls, 0–10 000; null without calls. */
  readonly concentration: { readonly hhi: number; readonly largest: VendorId; readonly largestShare: number } | null;
  /** Leaving every vendor is not one project: the sum is only given for the hardest to leave. */
  readonly hardest: VendorAssessment | null;
  /** Short names for every vendor id and capability key that occurs anywhere in the assessment. */
  readonly labels: {
    readonly vendors: Readonly<Record<VendorId, string>>;
    readonly capabilities: Readonly<Record<string, string>>;
  };
}
