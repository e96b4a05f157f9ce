import { statSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callBridge } from './harness/bridge.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';

const patience = 300_000;
const [files, callsAFile, snapshots, filesChanged] = [500, 10, 1000, 5];

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
}, patience);
afterAll(async () => {
  await running.close();
  await removeProfile(running.profile);
});

const content = (file: number) => ({
  id: file + 1,
  projectId: 'p',
  key: `content ${file}`,
  findings: Array.from({ length: callsAFile }, (_, index) => ({
    path: `src/area-${file % 20}/file-${file}.ts`,
    vendor: 'fal',
    underlyingVendor: null,
    kind: 'call',
    symbol: `subscribe${index}`,
    operation: 'generate',
    capability: 'text-to-video',
    model: 'fal-ai/veo3',
    lane: 'production',
    confidence: 'high',
    via: ['fal is imported from @fal-ai/client', 'subscribe is called on it'],
    arguments: { prompt: { known: false, reason: 'parameter' } },
  })),
  signals: [],
});

const placement = (id: number, file: number, shift: number) => ({
  id,
  projectId: 'p',
  key: `place ${id}`,
  content: file + 1,
  at: Array.from({ length: callsAFile }, (_, index) => [shift + index * 7, 3, shift + index * 7 + 2]).flat(),
});

/** Each snapshot moves the lines of a few files, as commits do. */
const history = () => {
  const current = Array.from({ length: files }, (_, file) => file + 1);
  const placements = current.map((id, file) => placement(id, file, 1));
  const listings = Array.from({ length: snapshots }, (_, snapshot) => {
    for (let nth = 0; snapshot > 0 && nth < filesChanged; nth += 1) {
      const file = (snapshot * filesChanged + nth) % files;
      const id = placements.length + 1;
      placements.push(placement(id, file, snapshot + 1));
      current[file] = id;
    }
    return { scanId: `s${snapshot}`, findings: [...current], signals: [] };
  });
  return { placements, listings };
};

const header = {
  formatVersion: 1,
  toolVersion: '0.1.0',
  catalogueVersion: 'c1',
  catalogueDay: '2026-11-01',
  today: '2026-11-02',
  root: { name: 'large', commit: null, branch: null },
  coverage: { listed: files, read: files, parsed: files, bytesRead: 1, skipped: [], diagnostics: [], languages: {} },
};
const vendors = [{ vendor: 'fal', calls: files * callsAFile, score: 40, days: { low: 1, likely: 2, high: 3 } }];

const backup = (): string =>
  JSON.stringify({
    format: 'untether-backup',
    version: 3,
    at: 1,
    projects: [
      {
        id: 'p',
        root: '/large',
        name: 'large',
        target: { type: 'folder', folder: '/large' },
        createdAt: 1,
        openedAt: 1,
        vendorSlots: { fal: 1 },
      },
    ],
    scans: Array.from({ length: snapshots }, (_, index) => ({
      id: `s${index}`,
      projectId: 'p',
      finishedAt: 1_700_000_000_000 + index * 86_400_000,
      header,
      summary: { today: '2026-11-02', productionCalls: files * callsAFile, vendors },
    })),
    contents: Array.from({ length: files }, (_, file) => content(file)),
    ...history(),
    preferences: [],
    decisions: [],
    scenarios: [],
    pasts: [],
    pastFindings: [],
  });

test('a thousand snapshots of five thousand findings are restored and opened', { timeout: patience }, async () => {
  const { page } = running;
  const answer = await callBridge(page, 'write-backup', { json: backup() });
  if (!answer.ok) throw new Error(answer.error.detail);
  await page.reload();
  await page.getByRole('button', { name: 'Restore the backup' }).click();
  await page.getByRole('button', { name: /1.?000 snapshots/ }).waitFor({ timeout: patience });
  const file = String(Reflect.get(Object(answer.value), 'file'));
  const begun = performance.now();
  await page.reload();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor({ timeout: patience });
  const opened = performance.now() - begun;
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  process.stdout.write(
    `${snapshots} snapshots, ${files * callsAFile} findings: stored ${megabytes(stored)}, backup ${megabytes(statSync(file).size)}, opened in ${Math.round(opened)} ms\n`,
  );
  await page
    .getByText('5 000 production calls')
    .or(page.getByText(/5.000 production calls/))
    .first()
    .waitFor();
  expect(running.complaints).toEqual([]);
});
