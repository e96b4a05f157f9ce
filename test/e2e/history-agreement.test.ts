import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type TemporaryFolder, temporaryFolder } from '../helpers/cli.ts';
import { answerSaveDialog } from './harness/dialogs.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';

const patience = 180_000;

let running: RunningApp;
let place: TemporaryFolder;
beforeAll(async () => {
  running = await launchApp();
  place = temporaryFolder();
}, patience);
afterAll(async () => {
  await running.close();
  await removeProfile(running.profile);
  place.remove();
});

interface Kept {
  readonly root: string;
  readonly since: string;
  readonly until: string;
  readonly points: readonly {
    readonly label: string;
    readonly commit: string;
    readonly figures: {
      readonly calls: number;
      readonly concentration: number | null;
      readonly vendors: readonly { readonly vendor: string; readonly calls: number; readonly score: number | null }[];
    };
  }[];
}

/** What the window keeps of the rebuilt past, and where its project lies. */
const keptPast = (): Promise<Kept> =>
  running.page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (store: string): Promise<Record<string, unknown>[]> =>
      new Promise((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [[past], [project]] = [await all('pasts'), await all('projects')];
    database.close();
    return { ...past, root: project?.root } as never;
  });

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

test('the window and the command line give the same history and the same difference', {
  timeout: patience,
}, async () => {
  const { page } = running;
  await page
    .getByRole('button', { name: /sample company/i })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ timeout: patience });
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: /^History/ })
    .click();
  await page.getByRole('button', { name: 'Rebuild the past' }).click();
  await page.getByText(/^\d+ points from git since/).waitFor({ timeout: patience });
  const { root, since, until, points } = await keptPast();

  const facts = ['--today', until, '--cache', path.join(place.folder, 'cache')];
  const history = await runCli(['history', root, '--since', since, '--format', 'json', ...facts]);
  const told = points.map(({ label, commit, figures: { calls, concentration, vendors } }) => {
    const own = vendors.map(({ vendor, calls: asked, score }) => [vendor, asked, rounded(score)]);
    return { label, commit, calls, concentration, vendors: own };
  });
  const printed = (JSON.parse(history.stdout).points as typeof told & { vendors: Record<string, unknown>[] }[]).map(
    ({ label, commit, calls, concentration, vendors }) => {
      const own = vendors.map((one) => Object(one)).map((one) => [one.vendor, one.calls, one.score]);
      return { label, commit, calls, concentration, vendors: own };
    },
  );
  expect(printed).toEqual(told);

  const file = path.join(place.folder, 'difference.md');
  await answerSaveDialog(running, file);
  await page.getByLabel('Earlier state').selectOption({ index: 2 });
  await page.getByLabel('Later state').selectOption({ index: 5 });
  await page
    .getByText(/\d{4}, [0-9a-f]{8}: /)
    .first()
    .waitFor({ timeout: patience });
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  await page.getByText('Saved as Markdown.', { exact: true }).waitFor();
  const [before, after] = [points[2]?.commit ?? '', points[5]?.commit ?? ''];
  const diff = await runCli(['diff', root, before, after, '--format', 'markdown', ...facts]);
  const body = (text: string): string => text.slice(text.indexOf('| Vendor |'));
  expect(body(readFileSync(file, 'utf8'))).toBe(body(diff.stdout));
  expect(running.complaints).toEqual([]);
});
