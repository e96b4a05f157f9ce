import type { SyntaxNode } from '../../detector.ts';
import { unknown } from '../../neutral/expression.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handlers, Walk } from '../../syntax/walk.ts';

const add = (walk: Walk, clause: SyntaxNode, prefix: string): void => {
  const alias = walk.text(clause.childForFieldName('alias'));
  const path = walk.text(named(clause).find(({ type }) => type === 'qualified_name' || type === 'name') ?? null);
  const whole = `${prefix}${path}`.replace(/^\\/, '');
  const cut = whole.lastIndexOf('\\');
  const name = whole.slice(cut + 1);
  walk.unit.imports.push({
    module: whole.slice(0, Math.max(0, cut)),
    names: [{ imported: name, local: alias || name }],
    typeOnly: false,
    scope: 0,
    ...walk.place(clause),
  });
};

export const imports: Handlers = {
  namespace_use_declaration: (walk, node) => {
    const group = ofType(node, 'namespace_use_group');
    const prefix = group ? `${walk.text(ofType(node, 'namespace_name'))}\\` : '';
    for (const clause of named(group ?? node).filter(({ type }) => /^namespace_use_(group_)?clause$/.test(type)))
      add(walk, clause, prefix);
    return unknown;
  },
  namespace_definition: (walk, node) => {
    walk.unit.namespace = walk.text(node.childForFieldName('name'));
    walk.visit(node.childForFieldName('body'));
    return unknown;
  },
};
