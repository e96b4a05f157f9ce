import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFolder } from '../../build/electron-runtime/launch.mjs';
import { callBridge } from './harness/bridge.ts';
import { launchPackaged, type RunningApp, removeProfile } from './harness/launch-app.ts';
import { mainWindow } from './pages/main-window.ts';

const patience = 120_000;

/** Where electron-builder puts the executable of an unpacked app, by system. */
const executables: Readonly<Record<string, string>> = {
  linux: 'linux-unpacked/untether',
  win32: 'win-unpacked/Untether.exe',
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Untether.app/Contents/MacOS/Untether`,
};

const pack = (folder: string): string => {
  const script = path.join(appFolder, 'build', 'package.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--quick', '--into', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return path.join(folder, executables[process.platform] ?? '');
};

describe('the packed app', () => {
  let running: RunningApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'untether-packed-'));
    running = await launchPackaged(pack(folder));
  });
  afterAll(async () => {
    await running.close();
    await removeProfile(running.profile);
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens its window from its archive', async () => {
    const { isPackaged, place } = await running.app.evaluate(({ app }) => ({
      isPackaged: app.isPackaged,
      place: app.getAppPath(),
    }));
    expect(isPackaged).toBe(true);
    expect(path.basename(place)).toBe('app.asar');
    expect(running.page.url()).toBe('app://bundle/index.html');
  });

  it('scans its sample company, of which it keeps a copy in the profile', async () => {
    const window = mainWindow(running.page);
    await window.exploreSample();
    await window.snapshots(1);
    const root = path.join(running.profile, 'sample-company');
    const readme = await callBridge(running.page, 'read-source', { root, path: 'README.md' });
    expect(readme).toMatchObject({ ok: true, value: { text: expect.stringContaining('Northwind') } });
    expect(running.complaints).toEqual([]);
  });

  it('checks its detection on the labelled code bases that are packed with it', async () => {
    const { page } = running;
    const settings = page.getByRole('navigation').getByRole('button', { name: /^Settings/ });
    await settings.click();
    await page.getByRole('button', { name: 'Check detection' }).click();
    await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: patience });
    const rows = await page.getByRole('table', { name: 'Precision and recall' }).locator('tbody tr').count();
    expect(rows).toBeGreaterThan(2);
    expect(running.complaints).toEqual([]);
  });
});
