import { unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handlers } from '../../syntax/walk.ts';

export const imports: Handlers = {
  import_declaration: (walk, node) => {
    const path = named(node).find(({ type }) => type === 'identifier') ?? null;
    walk.unit.imports.push({
      module: walk.text(path),
      names: [{ imported: '*all', local: '*all' }],
      typeOnly: false,
      scope: 0,
      ...walk.place(node),
    });
    return unknown;
  },
};
