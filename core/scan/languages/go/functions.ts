import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { classNamed, isExported, typesOf } from './types.ts';

const parametersOf = (walk: Walk, list: SyntaxNode | null, exported: boolean): Parameter[] =>
  named(list).flatMap((child) => {
    const types = typesOf(walk, child.childForFieldName('type'), exported);
    const names = named(child).filter(({ type }) => type === 'identifier');
    return names.map((name) => ({ name: walk.text(name), fallback: null, types }));
  });

const open = (walk: Walk, node: SyntaxNode, name: string, scope: number, receiver: string): number => {
  const exported = isExported(name);
  const { line } = walk.place(node);
  const index = walk.unit.addFunction({ name, scope, line, endLine: node.endPosition.row + 1, exported });
  const made = walk.unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      made.parameters = parametersOf(walk, node.childForFieldName('parameters'), exported);
      made.returnTypes = typesOf(walk, node.childForFieldName('result'), exported);
      if (receiver !== '') walk.unit.bind({ scope: made.body, name: receiver, value: { kind: 'self' }, line });
      walk.each(node.childForFieldName('body'));
    }),
  );
  return index;
};

const declared: Handler = (walk, node) => {
  open(walk, node, walk.text(node.childForFieldName('name')), 0, '');
  return unknown;
};

const method: Handler = (walk, node) => {
  const receiver = named(node.childForFieldName('receiver'))[0] ?? null;
  const [type = ''] = typesOf(walk, receiver?.childForFieldName('type') ?? null, false);
  const owner = walk.unit.classes[classNamed(walk, type, walk.place(node).line)];
  const name = walk.text(receiver?.childForFieldName('name') ?? null);
  open(walk, node, walk.text(node.childForFieldName('name')), owner?.body ?? 0, name);
  return unknown;
};

const literal: Handler = (walk, node): Expression => ({
  kind: 'function',
  function: open(walk, node, '', walk.scope, ''),
});

const returned: Handler = (walk, node) => {
  const list = named(node)[0];
  const values = list?.type === 'expression_list' ? named(list).map((child) => walk.visit(child)) : [];
  const [first] = values;
  if (first) walk.unit.addReturn(walk.scope, first, walk.place(node).line);
  return unknown;
};

export const functions: Handlers = {
  function_declaration: declared,
  method_declaration: method,
  func_literal: literal,
  return_statement: returned,
};
