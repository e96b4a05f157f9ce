import fs from 'node:fs';
import { inRoot } from './places.mjs';

/** @returns {string} */
export const toolVersion = () => JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8')).version;
