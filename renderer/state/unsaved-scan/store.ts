import { create } from 'zustand';
import type { ScanResult } from '../../../core/scan/types.ts';

export interface UnsavedScan {
  readonly projectId: string;
  readonly finishedAt: number;
  readonly result: ScanResult;
}

interface UnsavedScanStore {
  /** A finished scan that the disk had no room for. */
  readonly scan: UnsavedScan | null;
  set(scan: UnsavedScan | null): void;
}

export const useUnsavedScan = create<UnsavedScanStore>()((set) => ({
  scan: null,
  set: (scan) => set({ scan }),
}));
