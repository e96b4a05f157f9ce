import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import type { Walk } from '../../syntax/walk.ts';

/** A gem, or a file of the project, that is loaded; what it declares is seen everywhere. */
export const loaded = (walk: Walk, node: SyntaxNode, args: readonly Argument[]): Expression => {
  const [first] = args;
  if (first?.value.kind === 'text')
    walk.unit.imports.push({
      module: first.value.value,
      names: [{ imported: '*all', local: '*all' }],
      typeOnly: false,
      scope: 0,
      ...walk.place(node),
    });
  return unknown;
};
