import fs from 'node:fs';
import { rolldown } from 'rolldown';
import { inDist, inRoot } from './places.mjs';
import { prune } from './prune.mjs';
import { toolVersion } from './version.mjs';

/** Entries for Node: the command line, the engine process and its worker. They share chunks in one flat folder. */
const entries = {
  cli: inRoot('core/cli/main.ts'),
  engine: inRoot('electron/engine/main.ts'),
  'scan-worker': inRoot('core/node/workers/scan-worker.ts'),
};

export const makeNode = async () => {
  const input = Object.fromEntries(Object.entries(entries).filter(([, file]) => fs.existsSync(file)));
  const bundle = await rolldown({
    input,
    platform: 'node',
    // Packages that carry both forms are bundled as modules: the other form of some loads its parts by computed names.
    resolve: { mainFields: ['module', 'main'] },
    transform: { define: { UNTETHER_VERSION: JSON.stringify(toolVersion()) } },
    moduleTypes: { '.woff2': 'dataurl' },
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    dir: inDist('node'),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: false,
    sourcemap: true,
  });
  await bundle.close();
  prune(
    inDist('node'),
    output.map((file) => file.fileName),
  );
};
