import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handlers, Walk } from '../../syntax/walk.ts';

const add = (walk: Walk, node: SyntaxNode, path: string, alias: string): void => {
  const whole = path.replace(/^\\/, '');
  const cut = whole.lastIndexOf('\\');
  const name = whole.slice(cut + 1);
  const local = alias === '' ? name : alias;
  walk.unit.imports.push({
    module: cut < 0 ? whole : whole.slice(0, cut),
    names: [{ imported: cut < 0 ? '*' : name, local }],
    typeOnly: false,
    scope: 0,
    ...walk.place(node),
  });
};

const clause = (walk: Walk, node: SyntaxNode, below: string): void => {
  const path = walk.text(ofType(node, 'qualified_name', 'name'));
  add(walk, node, below === '' ? path : `${below}\\${path}`, walk.text(node.childForFieldName('alias')));
};

/** A class named with its whole namespace in place is imported there. */
export const qualified = (walk: Walk, node: SyntaxNode): Expression => {
  const whole = walk.text(node).replace(/^\\/, '');
  const parts = whole.split('\\');
  const [root = ''] = parts;
  const opened = walk.unit.imports.some(({ names }) => names.some(({ local }) => local === root));
  if (!opened && parts.length > 1) {
    const known = walk.unit.imports.some(({ names }) => names.some(({ local }) => local === whole));
    if (!known) add(walk, node, whole, whole);
    return { kind: 'name', name: whole };
  }
  return parts.slice(1).reduce<Expression>((of, name) => ({ kind: 'member', of, name }), { kind: 'name', name: root });
};

export const imports: Handlers = {
  namespace_use_declaration: (walk, node) => {
    const group = node.childForFieldName('body');
    const below = group ? walk.text(ofType(node, 'namespace_name')) : '';
    for (const child of named(group ?? node)) if (child.type === 'namespace_use_clause') clause(walk, child, below);
    return unknown;
  },
  namespace_definition: (walk, node) => {
    walk.unit.namespace = walk.text(node.childForFieldName('name'));
    walk.each(node.childForFieldName('body'));
    return unknown;
  },
};
