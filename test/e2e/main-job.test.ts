import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSaveDialog } from './harness/dialogs.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';
import { callSites } from './pages/call-sites.ts';
import { type MainWindow, mainWindow } from './pages/main-window.ts';
import { type VendorRow, vendorRows } from './pages/overview.ts';

const pagesOf = (pdf: string): number => [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

/** One user’s first half hour, in order: each step goes on from the one before. */
describe('from the first start to the report', () => {
  let running: RunningApp;
  let window: MainWindow;
  let folder: string;
  let rows: readonly VendorRow[];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'untether-main-job-'));
    running = await launchApp();
    window = mainWindow(running.page);
  });
  afterAll(async () => {
    await running.close();
    await removeProfile(running.profile);
    rmSync(folder, { recursive: true, force: true });
  });

  it('scans the sample company and shows what is broken today first', async () => {
    await window.exploreSample();
    await window.heading('Overview').waitFor();
    await window.snapshots(1);
    await window.page.getByRole('region', { name: /^Broken today/ }).waitFor();
    rows = await vendorRows(window.page);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      expect(row.calls, row.vendor).toBeGreaterThan(0);
      expect(row.days, row.vendor).toMatch(/^[\d.]+\s–\s[\d.]+\s–\s[\d.]+$/);
    }
    expect(rows.map(({ score }) => score)).toEqual(rows.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('takes a score apart down to the lines of code behind it', async () => {
    const [hardest] = rows;
    await window.goTo('Vendors');
    await window.heading(hardest?.vendor ?? '').waitFor();
    const causes = window.page.getByRole('region', { name: 'Lock-in, by cause' });
    await causes.getByRole('button', { name: /^Spread spread over/ }).click();
    await causes
      .getByText(/\.\w+:\d+/)
      .first()
      .waitFor();
  });

  it('shows each call beside its code', async () => {
    await window.goTo('Call sites');
    const sites = callSites(window.page);
    await sites.search('videos.create');
    await sites.choose('videos.create');
    expect(await sites.markedCode()).toMatch(/videos\s*\.create|videos\.create_and_poll/);
  });

  it('writes the report as a PDF of several pages', async () => {
    const file = path.join(folder, 'report.pdf');
    await answerSaveDialog(running, file);
    await window.goTo('Report');
    await window.page.getByRole('button', { name: 'Export PDF' }).click();
    await window.page
      .getByText(/report\.pdf/)
      .first()
      .waitFor();
    const pdf = readFileSync(file, 'latin1');
    expect(pagesOf(pdf)).toBeGreaterThan(3);
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/StructTreeRoot');
  });

  it('shows the last scan when it is opened again, with the same numbers and without scanning', async () => {
    await running.close();
    running = await launchApp(running.profile);
    window = mainWindow(running.page);
    await window.heading('Overview').waitFor();
    await window.snapshots(1);
    expect(await vendorRows(window.page)).toEqual(rows);
  });

  it('adds a snapshot when it scans again, and the trend shows both', async () => {
    await window.scanAgain();
    await window.snapshots(2);
    const trend = window.page.getByRole('region', { name: 'Production calls over snapshots' });
    await trend.getByRole('button', { name: 'Show as table' }).click();
    const lines = trend
      .getByRole('table')
      .getByRole('row')
      .filter({ has: window.page.getByRole('cell') });
    expect(await lines.count()).toBeGreaterThanOrEqual(2);
  });

  it('did all that without a request or a complaint', async () => {
    expect(await window.offlineNote()).toContain('0 requests blocked');
    expect(running.complaints).toEqual([]);
  });
});
