import { create } from 'zustand';
import type { VendorId } from '../../../core/catalog/schema.ts';

export const screens = ['overview', 'vendors', 'call-sites', 'report', 'settings'] as const;
export type Screen = (typeof screens)[number];

interface NavigationStore {
  readonly screen: Screen;
  /** The vendor taken apart; null = the hardest to leave. */
  readonly vendor: VendorId | null;
  go(screen: Screen): void;
  goToVendor(vendor: VendorId): void;
  reset(): void;
}

const start = { screen: 'overview', vendor: null } as const;

export const useNavigation = create<NavigationStore>()((set) => ({
  ...start,
  go: (screen) => set({ screen }),
  goToVendor: (vendor) => set({ screen: 'vendors', vendor }),
  reset: () => set(start),
}));
