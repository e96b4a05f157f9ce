import { z } from 'zod';
import type { CheckProgress, DetectionCheck } from '../../core/accuracy/check.ts';
import { isDay } from '../../core/base/day.ts';
import { rhythms } from '../../core/history/months.ts';
import type { OwnershipReport } from '../../core/history/ownership.ts';
import type { HistoryProgress, HistoryResult } from '../../core/history/past.ts';
import type { BroughtBy } from '../../core/history/types.ts';
import type { Finding, ScanProgress, ScanResult } from '../../core/scan/types.ts';

/** Stable codes that cross the process border; the renderer has one sentence a code. */
export const failureCodes = [
  'folder-missing',
  'not-a-folder',
  'no-permission',
  'folder-empty',
  'cancelled',
  'engine-crashed',
  'outside-granted-folders',
  'git-missing',
  'no-repository',
  'git-refused',
  'no-commits',
  'no-such-commit',
  'file-unreadable',
  'no-editor',
  'write-failed',
  'disk-full',
  'print-failed',
  'bad-request',
  'too-many-watches',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];
export interface Failure {
  readonly code: FailureCode;
  /** Particulars in plain text: a path, a system message. Never a stack. */
  readonly detail: string;
}
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

const text = z.string().min(1).max(4096);
const day = z.string().refine(isDay);
const commit = z.string().regex(/^[0-9a-f]{40,64}$/);
const place = z.strictObject({ path: text, line: z.number().int().positive() });

/** A folder the user chose or dropped, or the sample company that ships with the app. */
export const Target = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('folder'), folder: text }),
  z.strictObject({ type: z.literal('sample') }),
]);
export type Target = z.infer<typeof Target>;

/** Every call from the screen: input schema here, output type in `Outputs`. Nothing is listed twice. */
export const inputs = {
  'app-info': z.void(),
  'choose-folder': z.void(),
  /** Several at once; empty = the user closed the dialog. */
  'choose-folders': z.void(),
  /** The git repositories right below a folder that is none itself. */
  'repositories-in': z.strictObject({ folder: text }),
  /** The commit a repository stands at now. */
  'head-of': z.strictObject({ root: text }),
  /** Watches one folder for the window in place of another; null ends it. */
  'watch-folder': z.strictObject({ root: text.nullable() }),
  'start-scan': z.strictObject({ target: Target, today: day }),
  /** Judges the states of the past that a rhythm asks for, read from the repository's commits. */
  'start-history': z.strictObject({ root: text, since: day, every: z.enum(rhythms), today: day }),
  /** Who owns each of some lines, how old they are and how often their files change. `commit`: where they were scanned. */
  'start-ownership': z.strictObject({
    root: text,
    commit: commit.nullable(),
    places: z.array(place).max(500_000),
    today: day,
  }),
  /** Holds the detection against the labelled repositories that ship with the app. */
  'check-detection': z.void(),
  cancel: z.strictObject({ job: text }),
  /** The commit that brought each of some lines of a state, in the order asked. `since`: a state without them. */
  'explain-lines': z.strictObject({
    root: text,
    commit,
    since: commit.nullable(),
    places: z.array(place).max(5000),
  }),
  /** Lines of one file inside a scanned folder, for the code pane. */
  'read-source': z.strictObject({ root: text, path: text }),
  'open-in-editor': z.strictObject({ root: text, path: text, line: z.number().int().positive() }),
  /** Prints a complete HTML document to a PDF where the user says; null = the user closed the dialog. */
  'export-pdf': z.strictObject({ html: z.string().max(64_000_000), suggestedName: text }),
  'save-text': z.strictObject({ text: z.string().max(256_000_000), suggestedName: text }),
  /** Rotating plain-file backups outside the profile. */
  'write-backup': z.strictObject({ json: z.string().max(512_000_000) }),
  'read-backup': z.void(),
  'show-in-folder': z.strictObject({ file: text }),
} as const;

export interface Outputs {
  'app-info': {
    readonly version: string;
    readonly electron: string;
    readonly platform: string;
    readonly requestsBlocked: number;
    /** The folder named when the app was started (`npm start -- <folder>`), to be scanned at once. Absent without one. */
    readonly startFolder?: string;
  };
  'choose-folder': { readonly folder: string } | null;
  'choose-folders': readonly string[];
  'repositories-in': readonly string[];
  'head-of': string | null;
  /** Folders that are watched and those there are: there is a limit. */
  'watch-folder': { readonly watched: number; readonly folders: number } | null;
  'start-scan': { readonly job: string; readonly root: string; readonly name: string };
  'start-history': { readonly job: string };
  'start-ownership': { readonly job: string };
  'check-detection': { readonly job: string };
  cancel: null;
  'explain-lines': readonly (BroughtBy | null)[];
  'read-source': { readonly text: string; readonly truncated: boolean };
  'open-in-editor': null;
  'export-pdf': { readonly file: string; readonly pages: number } | null;
  'save-text': { readonly file: string } | null;
  'write-backup': { readonly file: string };
  'read-backup': { readonly json: string; readonly file: string } | null;
  'show-in-folder': null;
}

export type Channel = keyof typeof inputs;
export type Input<Name extends Channel> = z.infer<(typeof inputs)[Name]>;

export interface Events {
  'scan-progress': { readonly job: string; readonly progress: ScanProgress };
  /** Findings as far as single files tell, while the scan runs; the final list comes with `scan-finished`. */
  'scan-findings': { readonly job: string; readonly findings: readonly Finding[] };
  'scan-finished': { readonly job: string; readonly result: ScanResult };
  'scan-failed': { readonly job: string; readonly error: Failure };
  'history-progress': { readonly job: string; readonly progress: HistoryProgress };
  'history-finished': { readonly job: string; readonly result: HistoryResult };
  'history-failed': { readonly job: string; readonly error: Failure };
  /** What is known so far; the last one is complete. */
  'ownership-told': { readonly job: string; readonly report: OwnershipReport };
  'ownership-failed': { readonly job: string; readonly error: Failure };
  'check-progress': { readonly job: string; readonly progress: CheckProgress };
  'check-finished': { readonly job: string; readonly check: DetectionCheck };
  'check-failed': { readonly job: string; readonly error: Failure };
  /** Files below a watched folder were written, added, renamed or removed, and have come to rest. */
  'folder-changed': { readonly root: string; readonly watched: number; readonly folders: number };
  /** A folder is watched no more, though nobody asked for that. */
  'watch-ended': { readonly root: string; readonly error: Failure };
}
export const eventNames = [
  'scan-progress',
  'scan-findings',
  'scan-finished',
  'scan-failed',
  'history-progress',
  'history-finished',
  'history-failed',
  'ownership-told',
  'ownership-failed',
  'check-progress',
  'check-finished',
  'check-failed',
  'folder-changed',
  'watch-ended',
] as const satisfies readonly (keyof Events)[];

/** What the preload puts on `window.untether`. */
export interface Bridge {
  call<Name extends Channel>(name: Name, input: Input<Name>): Promise<Answer<Outputs[Name]>>;
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
  /** The path of a dropped file or folder; empty where the system gives none. */
  pathOf(file: unknown): string;
}
