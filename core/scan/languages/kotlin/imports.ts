import { unknown } from '../../neutral/expression.ts';
import { has, named, ofType } from '../../syntax/nodes.ts';
import type { Handlers } from '../../syntax/walk.ts';

export const imports: Handlers = {
  import: (walk, node) => {
    const whole = walk.text(ofType(node, 'qualified_identifier'));
    const alias = named(node).find(({ type }) => type === 'identifier');
    const open = has(node, '*') || /\.\*\s*$/.test(walk.text(node));
    const cut = whole.lastIndexOf('.');
    const name = whole.slice(cut + 1);
    walk.unit.imports.push({
      module: open ? whole : whole.slice(0, Math.max(0, cut)),
      names: [open ? { imported: '*all', local: '*all' } : { imported: name, local: alias ? walk.text(alias) : name }],
      typeOnly: false,
      scope: 0,
      ...walk.place(node),
    });
    return unknown;
  },
  package_header: (walk, node) => {
    walk.unit.namespace = walk.text(named(node)[0] ?? null);
    return unknown;
  },
};
