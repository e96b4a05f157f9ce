import { create } from 'zustand';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { Finding, ScanProgress } from '../../../core/scan/types.ts';
import type { Failure, Target } from '../../../electron/ipc/contract.ts';

/** The newest findings shown while a scan streams; the rest is only counted. */
const latestShown = 40;

export interface RunningScan {
  readonly status: 'running';
  readonly target: Target;
  readonly name: string;
  readonly startedAt: number;
  /** Finished at the host; its result is being judged and kept. */
  readonly keeping: boolean;
  readonly cancelling: boolean;
  readonly progress: ScanProgress | null;
  /** Call sites found so far. */
  readonly found: number;
  readonly byVendor: Readonly<Record<VendorId, number>>;
  readonly latest: readonly Finding[];
}

export type ScanJob =
  | { readonly status: 'idle' }
  | RunningScan
  | { readonly status: 'failed'; readonly target: Target; readonly failure: Failure };

interface ScanJobStore {
  readonly job: ScanJob;
  begin(target: Target, name: string, startedAt: number): void;
  named(name: string): void;
  progressed(progress: ScanProgress): void;
  found(findings: readonly Finding[]): void;
  keeping(): void;
  cancelling(): void;
  failed(failure: Failure): void;
  clear(): void;
}

const fresh = (target: Target, name: string, startedAt: number): RunningScan => ({
  status: 'running',
  target,
  name,
  startedAt,
  keeping: false,
  cancelling: false,
  progress: null,
  found: 0,
  byVendor: {},
  latest: [],
});

const isCall = (finding: Finding): boolean => finding.kind === 'call';

const withFindings = (job: RunningScan, findings: readonly Finding[]): RunningScan => {
  const byVendor = { ...job.byVendor };
  const calls = findings.filter(isCall);
  for (const { vendor } of calls) byVendor[vendor] = (byVendor[vendor] ?? 0) + 1;
  const latest = [...findings.slice(-latestShown).reverse(), ...job.latest].slice(0, latestShown);
  return { ...job, found: job.found + calls.length, byVendor, latest };
};

/** The one scan that may run. Its result is not kept here: it goes to the database. */
export const useScanJob = create<ScanJobStore>()((set) => {
  const whileRunning = (change: (job: RunningScan) => ScanJob): void =>
    set(({ job }) => (job.status === 'running' ? { job: change(job) } : {}));
  return {
    job: { status: 'idle' },
    begin: (target, name, startedAt) => set({ job: fresh(target, name, startedAt) }),
    named: (name) => whileRunning((job) => ({ ...job, name })),
    progressed: (progress) => whileRunning((job) => ({ ...job, progress })),
    found: (findings) => whileRunning((job) => withFindings(job, findings)),
    keeping: () => whileRunning((job) => ({ ...job, keeping: true })),
    cancelling: () => whileRunning((job) => ({ ...job, cancelling: true })),
    failed: (failure) => whileRunning(({ target }) => ({ status: 'failed', target, failure })),
    clear: () => set({ job: { status: 'idle' } }),
  };
});
