import fs from 'node:fs';
import path from 'node:path';
import { inDist, inRoot } from '../bundle/places.mjs';

/**
 * The runtime's default app would be packed too, and git folders are left out of whatever is copied by rule; the sample
 * company needs its history.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
const afterPack = async ({ packager, appOutDir }) => {
  const resources = packager.getResourcesDir(appOutDir);
  fs.rmSync(path.join(resources, 'default_app.asar'), { force: true });
  fs.cpSync(inDist('sample-company'), path.join(resources, 'sample-company'), { recursive: true });
};

/**
 * How the app is packed.
 *
 * @param {{ app: string, electronVersion: string, electronFolder: string, quick: boolean }} given
 * @returns {import('electron-builder').Configuration}
 */
export const packagingConfiguration = ({ app, electronVersion, electronFolder, quick }) => ({
  appId: 'app.untether.desktop',
  productName: 'Untether',
  copyright: 'MIT licence',
  directories: { app, output: inRoot('release'), buildResources: inRoot('build/packaging') },
  files: ['**'],
  afterPack,
  asar: true,
  npmRebuild: false,
  publish: null,
  electronVersion,
  electronDist: electronFolder,
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
