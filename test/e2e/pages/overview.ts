import type { Page } from 'playwright-core';

export interface VendorRow {
  readonly vendor: string;
  readonly calls: number;
  readonly score: number;
  readonly days: string;
}

const columns = { vendor: 0, calls: 1, score: 3, days: 4 } as const;

/** The table of vendors on the overview, all of them, as it is read. */
export const vendorRows = async (page: Page): Promise<readonly VendorRow[]> => {
  const table = page.getByRole('region', { name: 'Vendors by lock-in' });
  const more = table.getByRole('button', { name: /^Show all/ });
  if (await more.isVisible()) await more.click();
  const rows = await table
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .all();
  return await Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole('cell').allInnerTexts();
      return {
        vendor: cells[columns.vendor]?.trim() ?? '',
        calls: Number(cells[columns.calls]),
        score: Number(cells[columns.score]),
        days: cells[columns.days]?.trim() ?? '',
      };
    }),
  );
};
