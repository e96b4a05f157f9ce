import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const parameterOf = (walk: Walk, node: SyntaxNode): Parameter => {
  if (node.type === 'identifier') return { name: walk.text(node), fallback: null, types: [] };
  const name = walk.text(node.childForFieldName('name'));
  const given = node.childForFieldName('value');
  return { name, fallback: given ? walk.as('value', name, () => walk.visit(given)) : null, types: [] };
};

const open = (walk: Walk, node: SyntaxNode, name: string): number => {
  const { line } = walk.place(node);
  const end = node.endPosition.row + 1;
  const index = walk.unit.addFunction({ name, scope: walk.scope, line, endLine: end, exported: true });
  const made = walk.unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      made.parameters = named(node.childForFieldName('parameters')).map((child) => parameterOf(walk, child));
      const value = walk.visit(node.childForFieldName('body'));
      walk.unit.addReturn(made.body, value, end);
    }),
  );
  return index;
};

const method: Handler = (walk, node) => {
  open(walk, node, walk.text(node.childForFieldName('name')));
  return unknown;
};

const block: Handler = (walk, node): Expression => ({ kind: 'function', function: open(walk, node, '') });

export const functions: Handlers = {
  method,
  singleton_method: method,
  block,
  do_block: block,
  lambda: block,
  return: (walk, node) => {
    const [list] = named(node);
    walk.unit.addReturn(walk.scope, walk.visit(named(list ?? null)[0] ?? list ?? null), walk.place(node).line);
    return unknown;
  },
};
