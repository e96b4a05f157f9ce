import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOpenDialog } from './harness/dialogs.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';

const patience = 60_000;
const call = (model: string): string =>
  `import { fal } from '@fal-ai/client';\nexport const make = () => fal.subscribe('${model}', { input: {} });\n`;

let running: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'untether-watching-')));
  mkdirSync(path.join(folder, 'src'));
  writeFileSync(path.join(folder, 'src/first.ts'), call('fal-ai/veo3'));
  running = await launchApp();
}, patience);
afterAll(async () => {
  await running.close();
  await removeProfile(running.profile);
  rmSync(folder, { recursive: true, force: true });
});

const navigation = () => running.page.getByRole('navigation', { name: 'Screens' });
const kept = async (count: string): Promise<void> => {
  await navigation().getByRole('button', { name: count }).waitFor();
};
const asleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a changed file is scanned by itself where the user asked for it, and only then', {
  timeout: patience,
}, async () => {
  const { page } = running;
  await answerOpenDialog(running, [folder]);
  await page.getByRole('button', { name: /^Choose a folder/ }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor({ timeout: patience });
  await kept('1 snapshot');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Settings/ })
    .click();
  const watching = page.getByRole('checkbox', { name: 'Scan the open repository again when its files change' });
  expect(await watching.isChecked()).toBe(false);
  await watching.check();
  await page.getByText('2 folders are watched.').waitFor();

  writeFileSync(path.join(folder, 'src/second.ts'), call('fal-ai/kling-video/v2/master/text-to-video'));
  await kept('2 snapshots');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Call sites/ })
    .click();
  await page.getByText('src/second.ts').first().waitFor();

  writeFileSync(path.join(folder, 'src/notes.md'), 'nothing about any vendor\n');
  await asleep(4000);
  await kept('2 snapshots');

  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Settings/ })
    .click();
  await watching.uncheck();
  writeFileSync(path.join(folder, 'src/third.ts'), call('fal-ai/veo3'));
  await asleep(4000);
  await kept('2 snapshots');
});
