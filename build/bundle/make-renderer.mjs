import { build } from 'vite';
import { inRoot } from './places.mjs';

export const makeRenderer = async () => {
  await build({ configFile: inRoot('build/vite.config.mjs'), logLevel: 'warn' });
};
