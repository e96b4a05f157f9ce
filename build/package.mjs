import fs from 'node:fs';
import { createRequire } from 'node:module';
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
 * `npm run package [-- <target>…] [-- --quick]`: packs the app for this system into `release/`. Without a target: a
 * folder that runs. `--quick` does not compress.
 */
await runEntry(async () => {
  const given = process.argv.slice(2);
  const targets = given.filter((name) => !name.startsWith('--'));
  await ensureBuilt(appTargets, say);
  const runtime = await provideElectron(say);
  provideSevenZip();
  const { build, createTargets, Platform } = await import('electron-builder');
  const made = await build({
    projectDir: inRoot(),
    targets: createTargets([Platform.current()], targets.length > 0 ? targets.join(',') : 'dir'),
    config: packagingConfiguration({
      app: stageApp(),
      electronVersion: runtime.version,
      electronFolder: runtime.folder,
      quick: given.includes('--quick'),
    }),
  });
  for (const file of made.length > 0 ? made : [inRoot('release')]) say(`made ${file}`);
  return 0;
});
