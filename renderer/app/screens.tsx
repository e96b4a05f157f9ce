import type { ComponentType } from 'react';
import { CallSites } from '../features/call-sites/CallSites.tsx';
import { History } from '../features/history/History.tsx';
import { Overview } from '../features/overview/Overview.tsx';
import { Plan } from '../features/plan/Plan.tsx';
import { Portfolio } from '../features/portfolio/Portfolio.tsx';
import { Report } from '../features/report/Report.tsx';
import { Settings } from '../features/settings/Settings.tsx';
import { Vendors } from '../features/vendor/Vendors.tsx';
import type { Screen } from '../state/navigation/store.ts';

interface ScreenEntry {
  readonly screen: Screen;
  readonly title: string;
  readonly Page: ComponentType;
  /** Fills the window and scrolls inside instead of growing. */
  readonly fills: boolean;
}

/** In the order of the navigation; the key of a screen is its place. */
export const screenEntries: readonly ScreenEntry[] = [
  { screen: 'overview', title: 'Overview', Page: Overview, fills: false },
  { screen: 'vendors', title: 'Vendors', Page: Vendors, fills: false },
  { screen: 'call-sites', title: 'Call sites', Page: CallSites, fills: true },
  { screen: 'plan', title: 'Plan', Page: Plan, fills: false },
  { screen: 'history', title: 'History', Page: History, fills: false },
  { screen: 'report', title: 'Report', Page: Report, fills: true },
  { screen: 'portfolio', title: 'Portfolio', Page: Portfolio, fills: false },
  { screen: 'settings', title: 'Settings', Page: Settings, fills: false },
];
