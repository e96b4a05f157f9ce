import { loadTypeScript } from './load-typescript.mjs';
import { inDist, inRoot, root } from './places.mjs';

/** @typedef {import('../accuracy/labelled-set.ts')} LabelledTool */

/** Lays out the labelled repositories that the detection is held against, here and in the app. */
export const makeLabelled = async () => {
  const tool = /** @type {LabelledTool} */ (
    /** @type {unknown} */ (await loadTypeScript('labelled-tool', inRoot('build/accuracy/labelled-set.ts')))
  );
  await tool.writeLabelledSet(root, inDist('labelled'));
};
