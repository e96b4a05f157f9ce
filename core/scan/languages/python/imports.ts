import type { SyntaxNode } from '../../detector.ts';
import { unknown } from '../../neutral/expression.ts';
import type { ImportedName } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const underTypeChecking = (walk: Walk, node: SyntaxNode): boolean => {
  const around = node.parent?.parent;
  return around?.type === 'if_statement' && walk.text(around.childForFieldName('condition')).endsWith('TYPE_CHECKING');
};

const add = (walk: Walk, node: SyntaxNode, module: string, names: readonly ImportedName[]): void => {
  const typeOnly = underTypeChecking(walk, node);
  walk.unit.imports.push({ module, names, typeOnly, scope: walk.scope, ...walk.place(node) });
};

const plain: Handler = (walk, node) => {
  for (const child of named(node)) {
    const aliased = child.type === 'aliased_import';
    const module = walk.text(aliased ? child.childForFieldName('name') : child);
    const alias = aliased ? walk.text(child.childForFieldName('alias')) : null;
    const root = module.split('.')[0] ?? module;
    add(walk, node, module, [alias === null ? { imported: '**', local: root } : { imported: '*', local: alias }]);
  }
  return unknown;
};

const from: Handler = (walk, node) => {
  const source = node.childForFieldName('module_name');
  const module = walk.text(source);
  const names = named(node)
    .filter((child) => child.startIndex !== source?.startIndex)
    .flatMap((child): ImportedName[] => {
      if (child.type === 'wildcard_import') return [{ imported: '*all', local: '*all' }];
      const aliased = child.type === 'aliased_import';
      const imported = walk.text(aliased ? child.childForFieldName('name') : child);
      return [{ imported, local: aliased ? walk.text(child.childForFieldName('alias')) : imported }];
    });
  add(walk, node, module, names);
  return unknown;
};

export const imports: Handlers = {
  import_statement: plain,
  import_from_statement: from,
  future_import_statement: () => unknown,
};
