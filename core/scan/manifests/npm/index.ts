import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { Lines } from '../../syntax/lines.ts';
import type { DependencyLine, Manifest } from '../manifest.ts';

const sections = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

const keysOf = (section: Node | undefined): Node[] =>
  section?.type === 'object'
    ? (section.children ?? []).flatMap((property) => property.children?.slice(0, 1) ?? [])
    : [];

const extract = (text: string): readonly DependencyLine[] | null => {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (tree?.type !== 'object' || errors.length > 0) return null;
  const lines = new Lines(text);
  return sections
    .flatMap((section) => keysOf(findNodeAtLocation(tree, [section])))
    .map((key) => ({ package: String(key.value), ...lines.place(key.offset) }));
};

export const npm = {
  id: 'npm',
  claims: (name) => name === 'package.json',
  extract,
} satisfies Manifest;
