import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../../build/bundle/ensure.mjs';
import { appTargets } from '../../../build/bundle/targets.mjs';
import { prepareElectron } from '../../../build/electron-runtime/launch.mjs';
import { say } from '../../../build/say.mjs';

export interface ElectronToTest {
  /** The folder of the runtime, under which its executable has its usual name. */
  readonly folder: string;
  readonly flags: readonly string[];
  readonly display: string | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    electron: ElectronToTest;
  }
}

/** Once for all end-to-end tests: the app built, an Electron to run it and a display to show it on. */
export const setup = async (project: TestProject): Promise<() => void> => {
  await ensureBuilt(appTargets, say);
  const { folder, flags, env, stop } = await prepareElectron();
  project.provide('electron', { folder, flags, display: env.DISPLAY ?? null });
  return stop;
};
