import type { SyntaxNode } from '../../detector.ts';
import { unknown } from '../../neutral/expression.ts';
import type { ImportedName } from '../../neutral/unit.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const first = (node: SyntaxNode | null, type: string): SyntaxNode | null => {
  if (!node || node.type === type) return node;
  for (const child of named(node)) {
    const found = first(child, type);
    if (found) return found;
  }
  return null;
};

const shown = (walk: Walk, node: SyntaxNode): ImportedName[] =>
  named(node)
    .filter((child) => child.type === 'combinator' && walk.text(child).startsWith('show'))
    .flatMap((child) => named(child))
    .map((child) => ({ imported: walk.text(child), local: walk.text(child) }));

/** `import 'package:a/b.dart' as x`: without a name before it everything is opened. */
const imported: Handler = (walk, node) => {
  const entry = ofType(node, 'import_specification') ?? node;
  const path = first(entry, 'string_literal');
  if (!path) return unknown;
  const module = walk.text(path).slice(1, -1);
  const alias = walk.text(ofType(entry, 'identifier'));
  const names = shown(walk, entry);
  const open: ImportedName[] =
    alias !== '' ? [{ imported: '*', local: alias }] : names.length > 0 ? names : [{ imported: '*all', local: '*all' }];
  walk.unit.imports.push({ module, names: open, typeOnly: false, scope: 0, ...walk.place(path) });
  return unknown;
};

export const imports: Handlers = {
  library_import: imported,
  library_export: imported,
  library_name: () => unknown,
  part_directive: () => unknown,
  part_of_directive: () => unknown,
};
