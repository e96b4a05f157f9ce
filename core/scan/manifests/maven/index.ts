import { orBroken } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';
import { fromCatalog, fromGradle } from './gradle.ts';
import { fromPom } from './pom.ts';

/** Maven's own file and Gradle's, which ask for packages of the same registry. */
export const maven = {
  id: 'maven',
  claims: (name) =>
    name === 'pom.xml' ||
    /^build.*\.gradle(\.kts)?$/.test(name) ||
    /\.gradle(\.kts)?$/.test(name) ||
    /\.versions\.toml$/.test(name),
  extract: (text, path) => {
    if (path.endsWith('.xml')) return fromPom(text);
    if (path.endsWith('.toml')) return orBroken(fromCatalog(text), text, /^\s*\[[\w.-]+\]/m);
    return orBroken(fromGradle(text), text, /^(?!\s*[<{[]).*\w/s);
  },
} satisfies Manifest;
