import fs from 'node:fs';
import path from 'node:path';
import { dist, inDist, inRoot } from '../bundle/places.mjs';

const taken = ['catalog', 'grammars', 'host', 'node', 'renderer'];

/** @returns {Record<string, unknown>} */
const description = () => {
  const {
    name,
    productName,
    version,
    description: sentence,
    license,
    type,
    main,
  } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  return { name, productName, version, description: sentence, author: productName, license, type, main };
};

/**
 * Lays out what is packed: the bundles and a description without dependencies, since everything is bundled. Gives the
 * folder.
 */
export const stageApp = () => {
  const stage = inDist('.built', 'app');
  fs.rmSync(stage, { recursive: true, force: true });
  for (const folder of taken)
    fs.cpSync(path.join(dist, folder), path.join(stage, 'dist', folder), {
      recursive: true,
      filter: (source) => !source.endsWith('.map'),
    });
  fs.writeFileSync(path.join(stage, 'package.json'), JSON.stringify(description()));
  fs.copyFileSync(inRoot('LICENSE'), path.join(stage, 'LICENSE'));
  return stage;
};
