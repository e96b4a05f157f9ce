import { findNodeAtLocation, type ParseError, parseTree } from 'jsonc-parser';
import { Lines } from '../../syntax/lines.ts';
import type { DependencyLine, Manifest } from '../manifest.ts';

const extract = (text: string): readonly DependencyLine[] | null => {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors);
  if (tree?.type !== 'object' || errors.length > 0) return null;
  const lines = new Lines(text);
  return ['require', 'require-dev'].flatMap((section) => {
    const node = findNodeAtLocation(tree, [section]);
    const keys = node?.type === 'object' ? (node.children ?? []).flatMap(({ children }) => children?.[0] ?? []) : [];
    return keys.map((key) => ({ package: String(key.value), ...lines.place(key.offset) }));
  });
};

export const packagist = {
  id: 'packagist',
  claims: (name) => name === 'composer.json',
  extract,
} satisfies Manifest;
