import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { toolVersion } from './build/bundle/version.mjs';

const define = { UNTETHER_VERSION: JSON.stringify(toolVersion()) };
const minute = 60_000;

/** Three projects: pure and Node code, components in a simulated page, and the real app in a real Electron. */
export default defineConfig({
  define,
  test: {
    projects: [
      {
        define,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/e2e/**', 'test/fixtures/**'],
          testTimeout: minute,
          hookTimeout: minute,
        },
      },
      {
        define,
        plugins: [react()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: minute / 2,
        },
      },
      {
        define,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/harness/prepare.ts'],
          fileParallelism: false,
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
        },
      },
    ],
  },
});
