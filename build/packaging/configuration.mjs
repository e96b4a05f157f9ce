import fs from 'node:fs';
import path from 'node:path';
import { inDist, inRoot } from '../bundle/places.mjs';

/**
 * The runtime's default app would be packed too, and git folders are left out of whatever is copied by rule; the sample
 * company needs its history. The labelled repositories are scanned as plain files.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
const afterPack = async ({ packager, appOutDir }) => {
  const resources = packager.getResourcesDir(appOutDir);
  fs.rmSync(path.join(resources, 'default_app.asar'), { force: true });
  fs.rmSync(path.join(appOutDir, 'untether-runtime.json'), { force: true });
  for (const folder of ['sample-company', 'labelled'])
    fs.cpSync(inDist(folder), path.join(resources, folder), { recursive: true });
};

/**
 * How the app is packed.
 *
 * @param {{ app: string, output: string, electronVersion: string, electronFolder: string, quick: boolean }} given
 * @returns {import('electron-builder').Configuration}
 */
export const packagingConfiguration = ({ app, output, electronVersion, electronFolder, quick }) => ({
  appId: 'app.untether.desktop',
  productName: 'Untether',
  copyright: 'MIT licence',
  directories: { app, output, buildResources: inRoot('build/packaging') },
  files: ['**'],
  // Everything is bundled: no package is looked for or rebuilt.
  beforeBuild: async () => false,
  afterPack,
  asar: true,
  publish: null,
  electronVersion,
  electronDist: electronFolder,
  // Switches inside the executable: it runs this app and nothing else. Quick builds keep the inspector tests attach to.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: quick,
    onlyLoadAppFromAsar: true,
  },
  compression: quick ? 'store' : 'normal',
  linux: {
    executableName: 'untether',
    category: 'Development',
    maintainer: 'Untether',
    synopsis: 'How dependent is your code on each video vendor?',
    target: ['dir', 'tar.gz', 'zip'],
  },
  mac: { category: 'public.app-category.developer-tools', target: ['dmg'] },
  win: { target: ['nsis'] },
});
