import type { Locator, Page } from 'playwright-core';

export type Screen = 'Overview' | 'Vendors' | 'Call sites' | 'Plan' | 'Report' | 'Settings';

/** The window in the words of its user. */
export interface MainWindow {
  readonly page: Page;
  readonly heading: (name: string) => Locator;
  readonly goTo: (screen: Screen) => Promise<void>;
  readonly exploreSample: () => Promise<void>;
  /** Waits until a scan has been kept as the given number of snapshots. */
  readonly snapshots: (count: number) => Promise<void>;
  readonly scanAgain: () => Promise<void>;
  /** `Offline: 0 requests blocked since start`. */
  readonly offlineNote: () => Promise<string>;
}

export const mainWindow = (page: Page): MainWindow => {
  const navigation = page.getByRole('navigation', { name: 'Screens' });
  const heading = (name: string): Locator => page.getByRole('heading', { name, level: 1 });
  return {
    page,
    heading,
    goTo: async (screen) => {
      await navigation.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
    },
    exploreSample: async () => {
      await page.getByRole('button', { name: 'Explore the sample company' }).click();
    },
    snapshots: async (count) => {
      const text = count === 1 ? '1 snapshot' : `${count} snapshots`;
      await navigation.getByRole('button', { name: text }).waitFor();
      await page.getByRole('button', { name: /^Scan again/, disabled: false }).waitFor();
    },
    scanAgain: async () => {
      await page.getByRole('button', { name: /^Scan again/ }).click();
    },
    offlineNote: async () => (await navigation.getByRole('button', { name: /requests? blocked/ }).textContent()) ?? '',
  };
};
