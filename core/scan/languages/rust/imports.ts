import type { SyntaxNode } from '../../detector.ts';
import { unknown } from '../../neutral/expression.ts';
import type { ImportedName } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handlers, Walk } from '../../syntax/walk.ts';

const add = (walk: Walk, node: SyntaxNode, module: string, name: ImportedName): void => {
  walk.unit.imports.push({ module, names: [name], typeOnly: false, scope: 0, ...walk.place(node) });
};

const below = (path: string, rest: string): string => (path === '' ? rest : rest === '' ? path : `${path}::${rest}`);

/** One name at the end of a path: `a::b::C` is `C` of `a::b`, and `a` alone is the crate itself. */
const leaf = (walk: Walk, node: SyntaxNode, whole: string, alias: string): void => {
  const cut = whole.lastIndexOf('::');
  const name = whole.slice(cut < 0 ? 0 : cut + 2);
  const local = alias === '' ? name : alias;
  if (/^\p{Ll}/u.test(name)) add(walk, node, whole, { imported: '*', local });
  if (cut >= 0) add(walk, node, whole.slice(0, cut), { imported: name, local });
};

const tree = (walk: Walk, at: SyntaxNode, node: SyntaxNode | null, path: string, depth: number): void => {
  if (!node || depth > 12) return;
  if (node.type === 'scoped_use_list') {
    const inner = below(path, walk.text(node.childForFieldName('path')));
    for (const child of named(node.childForFieldName('list'))) tree(walk, at, child, inner, depth + 1);
  } else if (node.type === 'use_list') for (const child of named(node)) tree(walk, at, child, path, depth + 1);
  else if (node.type === 'use_wildcard')
    add(walk, at, below(path, walk.text(node.namedChild(0))), { imported: '*all', local: '*all' });
  else if (node.type === 'use_as_clause')
    leaf(walk, at, below(path, walk.text(node.childForFieldName('path'))), walk.text(node.childForFieldName('alias')));
  else if (node.type === 'self') add(walk, at, path, { imported: '*', local: path.split('::').at(-1) ?? path });
  else leaf(walk, at, below(path, walk.text(node)), '');
};

export const imports: Handlers = {
  use_declaration: (walk, node) => {
    tree(walk, node, node.childForFieldName('argument'), '', 0);
    return unknown;
  },
  extern_crate_declaration: (walk, node) => {
    const name = walk.text(node.childForFieldName('name'));
    add(walk, node, name, { imported: '*', local: walk.text(node.childForFieldName('alias')) || name });
    return unknown;
  },
};
