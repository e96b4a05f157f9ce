import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';

const patience = 120_000;

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
}, patience);
afterAll(async () => {
  await running.close();
  await removeProfile(running.profile);
});

test('the past of the sample company is rebuilt from git and compared with who brought what', {
  timeout: patience,
}, async () => {
  const { page } = running;
  await page
    .getByRole('button', { name: /sample company/i })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ timeout: patience });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Rebuild the past');
  await page.keyboard.press('Enter');
  await page.getByText(/^\d+ points from git since/).waitFor({ timeout: patience });
  await page.getByLabel('Earlier state').selectOption({ label: '2025-02, 28 Feb 2025, 8d578eb5' });
  await page.getByLabel('Later state').selectOption({ label: '2025-05, 31 May 2025, ebdeef44' });
  await page
    .getByText(/Tomasz Wilk, 2.Apr.2025, fd1fefa6/)
    .first()
    .waitFor();
  const difference = page.getByRole('region', { name: /^From 2025-02/ });
  const rows = await difference.getByRole('row', { name: /LiveKit|Twilio/ }).allInnerTexts();
  expect(rows.map((row) => row.split(/\s*\t\s*/).slice(0, 2))).toEqual([
    ['LiveKit', expect.stringMatching(/^0 → \d+$/)],
    ['Twilio Video', expect.stringMatching(/^\d+ → \d+$/)],
  ]);
  await page
    .getByRole('figure', { name: 'Production calls that came and went, by vendor' })
    .getByText('10 calls came, 0 calls went')
    .waitFor({ state: 'attached' });
  expect(running.complaints).toEqual([]);
});

test('a drag over the picture zooms, a click compares, and the keyboard does both', { timeout: patience }, async () => {
  const { page } = running;
  const span = page.getByLabel('Part of the time line');
  const across = async (share: number): Promise<readonly [x: number, y: number]> => {
    await page.getByRole('group', { name: 'Trend' }).scrollIntoViewIfNeeded();
    const box = await page.locator('canvas').first().boundingBox();
    if (!box) throw new Error('the trend is not drawn');
    return [box.x + box.width * share, box.y + box.height * 0.6];
  };
  await page.mouse.move(...(await across(0.3)));
  await page.mouse.down();
  await page.mouse.move(...(await across(0.45)), { steps: 4 });
  await page.mouse.move(...(await across(0.6)), { steps: 4 });
  await page.mouse.up();
  await page.getByRole('option', { name: 'a chosen span', selected: true }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await span.inputValue()).toBe('all');

  const later = page.getByLabel('Later state');
  const before = await later.inputValue();
  await page.mouse.click(...(await across(0.4)));
  await expect.poll(() => later.inputValue()).not.toBe(before);

  await page.getByRole('group', { name: 'Trend' }).focus();
  await page.keyboard.press('Home');
  await page.getByText(/^2024-12, 31.Dec.2024, [0-9a-f]{8}: 4 calls$/).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => later.locator('option:checked').textContent()).toMatch(/^2025-01/);
  expect(running.complaints).toEqual([]);
});
