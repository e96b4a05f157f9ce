import { rolldown } from 'rolldown';
import { inDist, inRoot } from './places.mjs';
import { toolVersion } from './version.mjs';

/** CommonJS both: a sandboxed preload can be nothing else, and the main script then loads in every Electron. */
const entries = [
  ['main', inRoot('electron/main.ts')],
  ['preload', inRoot('electron/preload.ts')],
];

export const makeHost = async () => {
  for (const [name, file] of entries) {
    const bundle = await rolldown({
      input: { [name ?? '']: file ?? '' },
      platform: 'node',
      external: ['electron'],
      // Schemas are built from calls on `z` without side effects: the preload, which uses none, then carries none.
      treeshake: { manualPureFunctions: ['z'] },
      transform: { define: { UNTETHER_VERSION: JSON.stringify(toolVersion()) } },
      logLevel: 'warn',
    });
    await bundle.write({
      dir: inDist('host'),
      format: 'cjs',
      entryFileNames: '[name].cjs',
      codeSplitting: false,
      sourcemap: true,
    });
    await bundle.close();
  }
};
