import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareText } from '../../core/accuracy/share-text.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';

const patience = 120_000;
const root = path.resolve(import.meta.dirname, '../..');

interface Slice {
  readonly name: string;
  readonly tally: { readonly labels: number; readonly found: number; readonly recall: number | null };
}

let running: RunningApp;

beforeAll(async () => {
  running = await launchApp();
}, patience);
afterAll(async () => {
  await running.close();
  await removeProfile(running.profile);
});

const measured = (): readonly Slice[] => {
  const command = ['build/accuracy/cli.mjs', '--format', 'json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout).own.languages;
};

test('the app counts the same as the command, language by language', { timeout: patience }, async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Explore the sample company' }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor({ timeout: patience });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Settings/ })
    .click();
  await page.getByRole('button', { name: 'Check detection' }).click();
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: patience });
  await page.getByLabel('Count by').selectOption({ label: 'language or format' });
  const rows = await page.getByRole('table', { name: 'Precision and recall' }).locator('tbody tr').all();
  const shown = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
  const expected = measured();
  expect(shown.map(([name, labels, found, , , , recall]) => [name, labels, found, recall])).toEqual(
    expected.map(({ name, tally }) => [name, String(tally.labels), String(tally.found), shareText(tally.recall)]),
  );
});
