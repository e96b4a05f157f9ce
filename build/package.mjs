import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './bundle/ensure.mjs';
import { inRoot } from './bundle/places.mjs';
import { appTargets } from './bundle/targets.mjs';
import { provideElectron } from './electron-runtime/provide.mjs';
import { runEntry } from './entry.mjs';
import { packagingConfiguration } from './packaging/configuration.mjs';
import { stageApp } from './packaging/stage.mjs';
import { say } from './say.mjs';

/** So that archives need no other download. The registry gives the program without the right to run. */
const provideSevenZip = () => {
  if (process.env.ELECTRON_BUILDER_7ZIP_PATH) return;
  const { path7za } = createRequire(import.meta.url)('7zip-bin');
  fs.chmodSync(path7za, 0o755);
  process.env.ELECTRON_BUILDER_7ZIP_PATH = path7za;
};

/**
 * `npm run package [-- <target>…] [-- --quick] [-- --into <folder>]`: packs the app for this system into `release/`. Without
 * a target: a folder that runs. `--quick` does not compress and leaves the inspector open for tests.
 */
await runEntry(async () => {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, into: { type: 'string', default: inRoot('release') } },
    allowPositionals: true,
  });
  await ensureBuilt(appTargets, say);
  const runtime = await provideElectron(say);
  provideSevenZip();
  const { build, createTargets, Platform } = await import('electron-builder');
  const output = path.resolve(values.into);
  const made = await build({
    projectDir: inRoot(),
    targets: createTargets([Platform.current()], positionals.length > 0 ? positionals.join(',') : 'dir'),
    config: packagingConfiguration({
      app: stageApp(),
      output,
      electronVersion: runtime.version,
      electronFolder: runtime.folder,
      quick: values.quick,
    }),
  });
  for (const file of made.length > 0 ? made : [output]) say(`made ${file}`);
  return 0;
});
