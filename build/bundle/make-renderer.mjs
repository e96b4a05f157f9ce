import { build } from 'vite';
import { inRoot } from './places.mjs';

/** What is shipped is the production form, also where a test runner builds and has set another one. */
export const makeRenderer = async () => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: inRoot('build/vite.config.mjs'), logLevel: 'warn' });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};
