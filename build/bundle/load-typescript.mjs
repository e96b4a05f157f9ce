import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { inDist } from './places.mjs';

/**
 * Loads a TypeScript module of this project in plain Node, by bundling it first. Node 20 cannot read it directly.
 *
 * @param {string} name of the bundle
 * @param {string} file
 * @returns {Promise<Record<string, unknown>>}
 */
export const loadTypeScript = async (name, file) => {
  const bundle = await rolldown({
    input: file,
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
    logLevel: 'warn',
  });
  const target = inDist('.built', `${name}.mjs`);
  await bundle.write({ file: target, format: 'esm', codeSplitting: false });
  await bundle.close();
  return await import(`${pathToFileURL(target).href}?${Date.now()}`);
};
