/** Debian's package for each library that Electron links against. Ubuntu's `t64` names are tried first at install. */
const packageOf = new Map([
  ['libasound.so.2', 'libasound2'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libcups.so.2', 'libcups2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libdrm.so.2', 'libdrm2'],
  ['libexpat.so.1', 'libexpat1'],
  ['libgbm.so.1', 'libgbm1'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnspr4.so', 'libnspr4'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libsmime3.so', 'libnss3'],
  ['libudev.so.1', 'libudev1'],
  ['libX11.so.6', 'libx11-6'],
  ['libxcb.so.1', 'libxcb1'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libXrandr.so.2', 'libxrandr2'],
]);

/** The libraries that `ldd` could not find, each once. @param {string} lddOutput */
export const missingLibraries = (lddOutput) => [
  ...new Set([...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')),
];

/**
 * Packages to install for what is missing; `unknown` lists libraries that no package is known for.
 *
 * @param {readonly string[]} libraries
 * @param {boolean} needsDisplay no display server to draw on and no Xvfb to stand in for one
 */
export const packagesFor = (libraries, needsDisplay) => {
  const known = libraries.flatMap((library) => packageOf.get(library) ?? []);
  return {
    packages: [...new Set([...known, ...(needsDisplay ? ['xvfb'] : [])])].sort(),
    unknown: libraries.filter((library) => !packageOf.has(library)),
  };
};

/** @param {readonly string[]} packages */
export const installCommand = (packages) =>
  `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/**
 * Whether to install or to tell.
 *
 * @param {{ isRoot: boolean, hasApt: boolean, packages: readonly string[], unknown: readonly string[] }} needs
 * @returns {{ kind: 'nothing' } | { kind: 'install' } | { kind: 'tell', line: string }}
 */
export const decideNeeds = ({ isRoot, hasApt, packages, unknown }) => {
  if (packages.length === 0 && unknown.length === 0) return { kind: 'nothing' };
  const missing = [...packages, ...unknown].join(', ');
  if (!hasApt) return { kind: 'tell', line: `missing on this system, install with its package manager: ${missing}` };
  if (packages.length === 0) return { kind: 'tell', line: `missing on this system: ${missing}` };
  return isRoot
    ? { kind: 'install' }
    : { kind: 'tell', line: `missing on this system, run: sudo sh -c '${installCommand(packages)}'` };
};
