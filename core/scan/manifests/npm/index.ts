import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { Lines } from '../../syntax/lines.ts';
import { bareModule, isRemoteModule } from '../../syntax/module-name.ts';
import type { DependencyLine, Manifest } from '../manifest.ts';

const importMaps = new Set(['deno.json', 'deno.jsonc', 'import_map.json']);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();

const sections = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

const keysOf = (section: Node | undefined): Node[] =>
  section?.type === 'object'
    ? (section.children ?? []).flatMap((property) => property.children?.slice(0, 1) ?? [])
    : [];

const isPackages = (name: string): boolean => name === 'package.json';

/** Deno and import maps: the key is a name of one's own, the value says the package. */
const mapped = (section: Node | undefined): { readonly package: string; readonly offset: number }[] =>
  (section?.type === 'object' ? (section.children ?? []) : []).flatMap(({ children = [] }) => {
    const [, value] = children;
    const module = value?.type === 'string' ? String(value.value) : '';
    return value && isRemoteModule(module) ? [{ package: packageOf(bareModule(module)), offset: value.offset }] : [];
  });

/** The package of a module that may lie inside it. */
const packageOf = (module: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module;

const extract = (text: string, path: string): readonly DependencyLine[] | null => {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (tree?.type !== 'object' || errors.length > 0) return null;
  const lines = new Lines(text);
  if (!isPackages(nameOf(path)))
    return mapped(findNodeAtLocation(tree, ['imports'])).map((entry) => ({
      package: entry.package,
      ...lines.place(entry.offset),
    }));
  return sections
    .flatMap((section) => keysOf(findNodeAtLocation(tree, [section])))
    .map((key) => ({ package: String(key.value), ...lines.place(key.offset) }));
};

export const npm = {
  id: 'npm',
  claims: (name) => isPackages(name) || importMaps.has(name),
  extract,
} satisfies Manifest;
