import type { Page } from 'playwright-core';

export interface CallSites {
  readonly search: (text: string) => Promise<void>;
  /** Chooses the first row that shows the text. */
  readonly choose: (text: string) => Promise<void>;
  /** The lines of code marked as the place of the chosen finding. */
  readonly markedCode: () => Promise<string>;
}

export const callSites = (page: Page): CallSites => ({
  search: async (text) => {
    await page.getByRole('searchbox', { name: 'Search call sites' }).fill(text);
  },
  choose: async (text) => {
    await page.getByRole('grid', { name: 'Call sites' }).getByRole('row').filter({ hasText: text }).first().click();
  },
  markedCode: async () => {
    const marked = page.getByRole('region', { name: 'Selected call site' }).locator('[data-hit=true] code');
    await marked.first().waitFor();
    return (await marked.allInnerTexts()).join('\n');
  },
});
