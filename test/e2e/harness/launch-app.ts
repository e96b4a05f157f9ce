import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, errors, type Page } from 'playwright-core';
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

type Options = NonNullable<Parameters<typeof _electron.launch>[0]>;

const newProfile = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'untether-e2e-'));

/** Starts the app on a profile of its own, or on one a test left behind to be found again. */
export const launchApp = async (profile?: string, parameters: readonly string[] = []): Promise<RunningApp> => {
  const { folder, flags, display } = inject('electron');
  const home = profile ?? (await newProfile());
  // Without an executable Playwright asks the `electron` package, and holds the app back until it is connected.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
  const args = [...flags, appFolder, ...parameters];
  return await opened(await _electron.launch({ args, env: environment(home, display) }), home);
};

const attempts = 4;

/**
 * A packed app brings its own executable and cannot be held back: now and then it is ahead of Playwright, which then waits
 * for ever for what has passed. It is started again then.
 */
const launchEarlyBird = async (options: Options): Promise<ElectronApplication> => {
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    try {
      return await _electron.launch({ ...options, timeout: 15_000 });
    } catch (cause) {
      if (!(cause instanceof errors.TimeoutError)) throw cause;
    }
  }
  return await _electron.launch(options);
};

/** Starts a packed app. */
export const launchPackaged = async (executablePath: string): Promise<RunningApp> => {
  const { flags, display } = inject('electron');
  const home = await newProfile();
  const options = { executablePath, args: [...flags], env: environment(home, display) };
  return await opened(await launchEarlyBird(options), home);
};

const opened = async (app: ElectronApplication, profile: string): Promise<RunningApp> => {
  const complaints: string[] = [];
  const page = await app.firstWindow();
  listenForComplaints(page, complaints);
  await page.waitForLoadState('load');
  return { app, page, complaints, profile, close: () => app.close() };
};

export const removeProfile = async (profile: string): Promise<void> => {
  await rm(profile, { recursive: true, force: true });
  await rm(`${profile}-backups`, { recursive: true, force: true });
};
