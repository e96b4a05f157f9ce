import { create } from 'zustand';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { MetricId } from '../../../core/lockin/types.ts';

export const screens = [
  'overview',
  'vendors',
  'call-sites',
  'plan',
  'history',
  'report',
  'portfolio',
  'settings',
] as const;
export type Screen = (typeof screens)[number];

interface NavigationStore {
  readonly screen: Screen;
  /** The vendor taken apart; null = the hardest to leave. */
  readonly vendor: VendorId | null;
  /** The sub-score that stands open on the vendor's screen. */
  readonly metric: MetricId | null;
  go(screen: Screen): void;
  goToVendor(vendor: VendorId, metric?: MetricId): void;
  openMetric(metric: MetricId | null): void;
  reset(): void;
}

const start = { screen: 'overview', vendor: null, metric: null } as const;

export const useNavigation = create<NavigationStore>()((set) => ({
  ...start,
  go: (screen) => set({ screen }),
  goToVendor: (vendor, metric) => set({ screen: 'vendors', vendor, metric: metric ?? null }),
  openMetric: (metric) => set({ metric }),
  reset: () => set(start),
}));
