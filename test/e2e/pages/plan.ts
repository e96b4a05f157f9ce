import type { Page } from 'playwright-core';

export interface PlanPage {
  /** Chooses where to go from a vendor and waits for the answer. */
  readonly goTo: (from: string, target: string) => Promise<void>;
  readonly adapterFirst: () => Promise<void>;
  /** Monthly volumes of a vendor, in the order of its models. */
  readonly setVolumes: (vendor: string, volumes: readonly string[]) => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly openView: (name: 'This plan' | 'Side by side' | 'What if') => Promise<void>;
  /** Kept plans by name, each with its days as they are read. */
  readonly compared: () => Promise<ReadonlyMap<string, string>>;
  readonly exportWork: (format: RegExp) => Promise<void>;
  readonly effort: () => Promise<string>;
}

export const planPage = (page: Page): PlanPage => ({
  goTo: async (from, target) => {
    await page.getByRole('combobox', { name: `Where to go from ${from}` }).selectOption({ label: target });
    await page.getByRole('region', { name: `Call by call at ${target}` }).waitFor();
  },
  adapterFirst: async () => {
    await page.getByRole('checkbox', { name: /^Adapter first/ }).check();
    await page.getByText(/with the adapter$/).waitFor();
  },
  setVolumes: async (vendor, volumes) => {
    const fields = page.getByRole('region', { name: `Volumes of ${vendor}` }).getByRole('textbox');
    for (const [index, volume] of volumes.entries()) await fields.nth(index).fill(volume);
  },
  keep: async () => {
    await page.getByRole('button', { name: /^Keep (this plan|as another)/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: 'Kept', exact: true }).waitFor();
  },
  openView: async (name) => {
    await page.getByRole('tab', { name }).click();
  },
  compared: async () => {
    const table = page.getByRole('region', { name: 'Plans side by side' });
    await table.getByText(/takes least/).waitFor();
    const names = await table.getByRole('columnheader').locator('b').allInnerTexts();
    const days = table.getByRole('row').filter({ hasText: 'Days of work' }).getByRole('cell');
    await days.getByText('–').last().waitFor();
    const texts = await days.allInnerTexts();
    return new Map(names.map((name, index) => [name, texts[index]?.trim() ?? '']));
  },
  exportWork: async (format) => {
    await page.getByRole('button', { name: /^Export work items/ }).click();
    await page.getByRole('menuitem', { name: format }).click();
    await page.getByText('Work items saved.').first().waitFor();
  },
  effort: async () =>
    (await page
      .getByRole('region', { name: 'Effort' })
      .getByText(/^About .* nine times in ten/)
      .textContent()) ?? '',
});
