import { unknown } from '../../neutral/expression.ts';
import { has, named } from '../../syntax/nodes.ts';
import type { Handlers } from '../../syntax/walk.ts';

export const imports: Handlers = {
  import_declaration: (walk, node) => {
    const [path, star] = named(node);
    const whole = walk.text(path ?? null);
    const cut = whole.lastIndexOf('.');
    const name = whole.slice(cut + 1);
    const open = star?.type === 'asterisk' || has(node, '*');
    walk.unit.imports.push({
      module: open ? whole : whole.slice(0, Math.max(0, cut)),
      names: [open ? { imported: '*all', local: '*all' } : { imported: name, local: name }],
      typeOnly: false,
      scope: 0,
      ...walk.place(node),
    });
    return unknown;
  },
  package_declaration: (walk, node) => {
    walk.unit.namespace = walk.text(named(node)[0] ?? null);
    return unknown;
  },
};
