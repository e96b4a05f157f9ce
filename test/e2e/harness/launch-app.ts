import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { appFolder } from '../../../build/electron-runtime/launch.mjs';

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Errors the page threw and policies it ran against, as they came. */
  readonly complaints: readonly string[];
  /** The profile, outside which the app stores nothing but backups. */
  readonly profile: string;
  readonly close: () => Promise<void>;
}

const environment = (profile: string, display: string | null): Record<string, string> => {
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && !name.startsWith('VITEST'));
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
    ...(display === null ? {} : { DISPLAY: display }),
    UNTETHER_USER_DATA: profile,
  };
};

const listenForComplaints = (page: Page, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
};

/** Starts the app on a profile of its own, or on one a test left behind to be found again. */
export const launchApp = async (profile?: string, parameters: readonly string[] = []): Promise<RunningApp> =>
  await launch(inject('electron').executable, [appFolder, ...parameters], profile);

/** Starts a packed app, which carries its own Electron. */
export const launchPackaged = async (executable: string): Promise<RunningApp> =>
  await launch(executable, [], undefined);

const launch = async (
  executable: string,
  parameters: readonly string[],
  profile: string | undefined,
): Promise<RunningApp> => {
  const { flags, display } = inject('electron');
  const folder = profile ?? (await mkdtemp(path.join(os.tmpdir(), 'untether-e2e-')));
  const app = await _electron.launch({
    executablePath: executable,
    args: [...flags, ...parameters],
    env: environment(folder, display),
  });
  const complaints: string[] = [];
  const page = await app.firstWindow();
  listenForComplaints(page, complaints);
  await page.waitForLoadState('load');
  return { app, page, complaints, profile: folder, close: () => app.close() };
};

export const removeProfile = async (profile: string): Promise<void> => {
  await rm(profile, { recursive: true, force: true });
  await rm(`${profile}-backups`, { recursive: true, force: true });
};
