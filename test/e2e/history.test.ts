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
  const rows = await page.getByRole('row', { name: /LiveKit|Twilio/ }).allInnerTexts();
  expect(rows.map((row) => row.split(/\s*\t\s*/).slice(0, 2))).toEqual([
    ['LiveKit', expect.stringMatching(/^0 → \d+$/)],
    ['Twilio Video', expect.stringMatching(/^\d+ → \d+$/)],
  ]);
  expect(running.complaints).toEqual([]);
});
