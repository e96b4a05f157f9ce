import { orBroken } from '../line-reader.ts';
import type { DependencyLine, Manifest } from '../manifest.ts';

/** Keys one level below `dependencies:` and its kin. */
const extract = (text: string): DependencyLine[] => {
  let inside = false;
  let indent = 0;
  return text.split('\n').flatMap((content, index) => {
    if (/^\s*(#|$)/.test(content)) return [];
    if (/^\S/.test(content)) {
      inside = /^(dev_|dependency_)?(dependencies|overrides)\s*:/.test(content);
      indent = 0;
      return [];
    }
    const depth = content.search(/\S/);
    if (inside && indent === 0) indent = depth;
    const name = inside && depth === indent ? /^\s+([a-z]\w*)\s*:/.exec(content)?.[1] : undefined;
    return name === undefined ? [] : [{ package: name, line: index + 1, column: depth + 1 }];
  });
};

export const pub = {
  id: 'pub',
  claims: (name) => name === 'pubspec.yaml' || name === 'pubspec.yml',
  extract: (text) => orBroken(extract(text), text, /^(name|dependencies|environment)\s*:/m),
} satisfies Manifest;
