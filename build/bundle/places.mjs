import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');
export const dist = path.join(root, 'dist');

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(root, ...parts);
/** @param {...string} parts */
export const inDist = (...parts) => path.join(dist, ...parts);
