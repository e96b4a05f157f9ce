import { loadTypeScript } from './load-typescript.mjs';
import { inDist, inRoot } from './places.mjs';

/** @typedef {{ writeBundle: (target: string, folder: string) => Promise<unknown> }} CatalogueTool */

/** Reads, checks and puts together all vendor files. A file that does not fit the schema stops the build, by name. */
export const makeCatalogue = async () => {
  const tool = /** @type {CatalogueTool} */ (
    /** @type {unknown} */ (await loadTypeScript('catalogue-tool', inRoot('build/catalog/bundle.ts')))
  );
  await tool.writeBundle(inDist('catalog', 'catalogue.json'), inRoot('catalog'));
};
