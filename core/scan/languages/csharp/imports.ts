import { unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handlers } from '../../syntax/walk.ts';

export const imports: Handlers = {
  /** `using Ns;` opens a namespace; `using Short = Ns.Type;` names one type of it. */
  using_directive: (walk, node) => {
    const alias = walk.text(node.childForFieldName('name'));
    const module = walk.text(named(node).at(-1) ?? null);
    const cut = module.lastIndexOf('.');
    walk.unit.imports.push({
      module: alias === '' ? module : module.slice(0, Math.max(0, cut)),
      names: [alias === '' ? { imported: '*all', local: '*all' } : { imported: module.slice(cut + 1), local: alias }],
      typeOnly: false,
      scope: 0,
      ...walk.place(node),
    });
    return unknown;
  },
  file_scoped_namespace_declaration: (walk, node) => {
    walk.unit.namespace = walk.text(node.childForFieldName('name'));
    walk.each(node);
    return unknown;
  },
  namespace_declaration: (walk, node) => {
    walk.unit.namespace ||= walk.text(node.childForFieldName('name'));
    walk.visit(node.childForFieldName('body'));
    return unknown;
  },
  qualified_name: (walk, node) => ({
    kind: 'member',
    of: walk.visit(node.childForFieldName('qualifier')),
    name: walk.text(node.childForFieldName('name')),
  }),
};
