import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const attribute = (walk: Walk, node: SyntaxNode): Argument => {
  const [key, value] = node.namedChildren;
  const name = walk.text(key ?? null);
  return { name, value: walk.as('value', name, () => walk.visit(value ?? null)), line: walk.place(node).line };
};

const nameOf = (walk: Walk, node: SyntaxNode | null): Expression => {
  const parts = walk.text(node).split('.');
  const [root = '', ...rest] = parts;
  return rest.reduce<Expression>((of, name) => ({ kind: 'member', of, name }), { kind: 'name', name: root });
};

const opening: Handler = (walk, node) => {
  const args: Argument[] = [];
  for (const child of node.namedChildren) {
    if (child?.type === 'jsx_attribute') args.push(attribute(walk, child));
    else if (child?.type === 'jsx_expression')
      args.push({ name: '...', value: walk.visit(child), line: walk.place(child).line });
  }
  return walk.call(node, nameOf(walk, node.childForFieldName('name')), args, { form: 'element' });
};

export const jsx: Handlers = {
  jsx_opening_element: opening,
  jsx_self_closing_element: opening,
  jsx_closing_element: () => unknown,
  jsx_text: () => unknown,
};
