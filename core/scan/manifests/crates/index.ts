import { orBroken } from '../line-reader.ts';
import type { DependencyLine, Manifest } from '../manifest.ts';

const table = /^\s*\[(?:target\..+\.|workspace\.)?(?:dev-|build-)?dependencies\]\s*(?:#.*)?$/;
const single = /^\s*\[(?:target\..+\.|workspace\.)?(?:dev-|build-)?dependencies\.([\w-]+)\]/;

const extract = (text: string): DependencyLine[] => {
  let inside = false;
  return text.split('\n').flatMap((content, index) => {
    const own = single.exec(content)?.[1];
    if (/^\s*\[/.test(content)) {
      inside = table.test(content);
      return own === undefined ? [] : [{ package: own, line: index + 1, column: content.indexOf(own) + 1 }];
    }
    const name = inside ? /^\s*"?([A-Za-z][\w-]*)"?(?:\.workspace)?\s*=/.exec(content)?.[1] : undefined;
    const renamed = /\bpackage\s*=\s*"([\w-]+)"/.exec(content)?.[1];
    return name === undefined ? [] : [{ package: renamed ?? name, line: index + 1, column: content.search(/\S/) + 1 }];
  });
};

export const crates = {
  id: 'crates',
  claims: (name) => name === 'cargo.toml',
  extract: (text) => orBroken(extract(text), text, /^\s*\[[\w.-]+\]/m),
} satisfies Manifest;
