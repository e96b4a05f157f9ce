import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFolder } from '../../build/electron-runtime/launch.mjs';
import type { Finding } from '../../core/scan/types.ts';
import { callBridge } from './harness/bridge.ts';
import { answerOpenDialog } from './harness/dialogs.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';
import { scanOverBridge } from './harness/scan.ts';
import { mainWindow } from './pages/main-window.ts';

const today = '2026-11-25';
const sample = { type: 'sample' } as const;

const findingsOnCommandLine = (folder: string): readonly Finding[] => {
  const cli = path.join(appFolder, 'dist', 'node', 'cli.js');
  const { stdout } = spawnSync(process.execPath, [cli, 'scan', folder, '--format', 'json', '--today', today], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(stdout).findings;
};

/** A place is compared by what both outputs tell of it. */
const told = ({ path: file, line, column, endLine, vendor, kind, symbol, model, lane, confidence, via }: Finding) => ({
  file,
  line,
  column,
  endLine,
  vendor,
  kind,
  symbol,
  model,
  lane,
  confidence,
  via,
});

describe('a scan in the app', () => {
  let running: RunningApp;
  let folder: string;
  const choose = async (name: string): Promise<string> => {
    const chosen = path.join(folder, name);
    await answerOpenDialog(running, chosen);
    await callBridge(running.page, 'choose-folder', undefined);
    return chosen;
  };
  const scanFolder = async (chosen: string) =>
    await scanOverBridge(running.page, { type: 'folder', folder: chosen }, today);

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'untether-scan-')));
    running = await launchApp();
  });
  afterAll(async () => {
    await running.close();
    await removeProfile(running.profile);
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what the command line finds in the same folder', async () => {
    const end = await scanOverBridge(running.page, sample, today);
    const inApp = end.type === 'finished' ? end.result.findings : [];
    const onCommandLine = findingsOnCommandLine(path.join(appFolder, 'dist', 'sample-company'));
    expect(inApp.length).toBeGreaterThan(50);
    expect(inApp.map(told)).toEqual(onCommandLine.map(told));
  });

  it('tells its stages as it goes', async () => {
    const end = await scanOverBridge(running.page, sample, today);
    const stages = end.type === 'finished' ? end.stages : [];
    expect([...new Set(stages)]).toEqual(['listing', 'reading', 'linking', 'done']);
  });

  it('ends when it is cancelled, and another one can follow', async () => {
    const cancelled = await scanOverBridge(running.page, sample, today, 'cancel');
    expect(cancelled).toMatchObject({ type: 'failed', error: { code: 'cancelled' } });
    expect(await scanOverBridge(running.page, sample, today)).toMatchObject({ type: 'finished' });
  });

  it('leaves the window alive when its process dies', async () => {
    const ending = scanOverBridge(running.page, sample, today);
    const killed = await running.app.evaluate(async ({ app }) => {
      for (let attempt = 0; attempt < 500; attempt += 1) {
        const engine = app.getAppMetrics().find(({ name }) => name === 'Untether scan');
        if (engine !== undefined) return process.kill(engine.pid, 'SIGKILL');
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      return false;
    });
    expect(killed).toBe(true);
    expect(await ending).toMatchObject({ type: 'failed', error: { code: 'engine-crashed' } });
    expect(await scanOverBridge(running.page, sample, today)).toMatchObject({ type: 'finished' });
  });

  it('says what is wrong with a folder', async () => {
    mkdirSync(path.join(folder, 'empty'));
    writeFileSync(path.join(folder, 'file'), 'x');
    mkdirSync(path.join(folder, 'gone'));
    const gone = await choose('gone');
    rmSync(gone, { recursive: true });
    const codes = [
      await scanFolder(await choose('empty')),
      await scanFolder(await choose('file')),
      await scanFolder(gone),
    ].map((end) => (end.type === 'failed' ? end.error.code : end.type));
    expect(codes).toEqual(['folder-empty', 'not-a-folder', 'folder-missing']);
  });

  it('takes a dropped file’s path from the system alone, never from the page', async () => {
    const dropped = path.join(folder, 'dropped.txt');
    writeFileSync(dropped, 'x');
    await running.page.evaluate(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', id: 'drop' });
      document.body.append(input);
    });
    await running.page.setInputFiles('#drop', dropped);
    const paths = await running.page.evaluate(() => {
      const input = document.getElementById('drop');
      const [real] = input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
      const bridge = Reflect.get(globalThis, 'untether');
      return [bridge.pathOf(real), bridge.pathOf(new File(['x'], '/etc/hostname')), bridge.pathOf({ path: '/etc' })];
    });
    expect(paths).toEqual([dropped, '', '']);
    const end = await scanFolder(dropped);
    expect(end).toMatchObject({ type: 'failed', error: { code: 'not-a-folder' } });
  });
});

describe('a folder named at the start', () => {
  it('is scanned at once', async () => {
    const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'untether-named-')));
    writeFileSync(path.join(folder, 'hello.ts'), 'export const hello = 1;\n');
    const running = await launchApp(undefined, [folder]);
    await mainWindow(running.page).snapshots(1);
    const projects = running.page.getByRole('navigation', { name: 'Screens' });
    expect(await projects.textContent()).toContain(path.basename(folder));
    await running.close();
    await removeProfile(running.profile);
    rmSync(folder, { recursive: true, force: true });
  });
});
