import { say } from '../say.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { inDist, inRoot } from './places.mjs';

/** @typedef {import('../sample-company/create.ts')} SampleTool */

/** Replays the sample company's patches into a repository. Without git it has no history, which is said. */
export const makeSample = async () => {
  const tool = /** @type {SampleTool} */ (
    /** @type {unknown} */ (await loadTypeScript('sample-tool', inRoot('build/sample-company/create.ts')))
  );
  const { note } = tool.createSampleCompany(inDist('sample-company'), inRoot('build/sample-company/history'));
  if (note !== null) say(note);
};
