import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOpenDialog } from './harness/dialogs.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';

const patience = 120_000;
const call =
  "import { fal } from '@fal-ai/client';\nexport const make = () => fal.subscribe('fal-ai/veo3', { input: {} });\n";

let running: RunningApp;
let folder: string;

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-C', root, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
    encoding: 'utf8',
  });

const commitFile = (root: string, name: string): void => {
  writeFileSync(path.join(root, name), call);
  git(root, 'add', '.');
  git(root, 'commit', '-qm', `Add ${name}`);
};

const repository = (name: string): string => {
  const root = path.join(folder, name);
  mkdirSync(root);
  git(root, 'init', '-q');
  commitFile(root, 'make.ts');
  return root;
};

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'untether-portfolio-')));
  running = await launchApp();
}, patience);
afterAll(async () => {
  await running.close();
  await removeProfile(running.profile);
  rmSync(folder, { recursive: true, force: true });
});

const row = (name: string) => running.page.getByRole('row', { name: new RegExp(`^${name}`) });
const batchEnds = () => running.page.getByRole('button', { name: 'Scan all', disabled: false }).waitFor();

test('three folders are added at once, and one that is gone does not stop the others', {
  timeout: patience,
}, async () => {
  const { page } = running;
  const roots = ['alpha', 'beta', 'gamma'].map(repository);
  await page.getByRole('button', { name: 'Explore the sample company' }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor({ timeout: patience });
  await answerOpenDialog(running, roots);
  await page.keyboard.press('7');
  await page.getByRole('heading', { name: 'Portfolio', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Add folders…' }).press('Enter');
  await row('gamma').getByText('just now').waitFor({ timeout: patience });
  await batchEnds();
  rmSync(path.join(folder, 'beta'), { recursive: true });
  await page.getByRole('button', { name: 'Scan all' }).press('Enter');
  await row('beta').getByText('This folder is no longer there.').waitFor({ timeout: patience });
  await batchEnds();
  expect(await row('beta').textContent()).toContain('choose the folder at its new place');
  await row('Northwind Media \\(sample\\)').waitFor();
  await row('gamma').getByText('over 2 scans').waitFor({ state: 'attached' });
});

test('an archived repository leaves the total and comes back with its scans', { timeout: patience }, async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Archive gamma' }).press('Enter');
  await page.getByRole('button', { name: 'Bring gamma back' }).press('Enter');
  await page.getByRole('button', { name: 'Archive gamma' }).waitFor();
  await row('gamma').getByText('over 2 scans').waitFor({ state: 'attached' });
});

test('a removal is undone with nothing lost', { timeout: patience }, async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Remove gamma' }).press('Enter');
  await row('gamma').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await row('gamma').getByText('over 2 scans').waitFor({ state: 'attached' });
});

test('a new commit is offered when the window gets the focus, and what came since the last look is told', {
  timeout: patience,
}, async () => {
  const { page } = running;
  const alpha = path.join(folder, 'alpha');
  await page.getByRole('button', { name: 'alpha', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^alpha/ })
    .waitFor();
  commitFile(alpha, 'more.ts');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const head = git(alpha, 'rev-parse', '--short=7', 'HEAD').trim();
  await page.getByText(`alpha has moved to ${head}.`).first().waitFor();
  await page.keyboard.press('7');
  await page.getByRole('button', { name: 'Scan alpha', exact: true }).press('Enter');
  await row('alpha')
    .getByText(/[1-9]\d* added, 0 removed since your last look/)
    .waitFor({ timeout: patience });
  await page.getByRole('button', { name: 'alpha', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  await page.keyboard.press('7');
  await row('alpha').getByText('since your last look').waitFor({ state: 'detached' });
  expect(running.complaints).toEqual([]);
});
