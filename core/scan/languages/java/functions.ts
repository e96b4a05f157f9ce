import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { isPublic, typesOf } from './types.ts';

const parametersOf = (walk: Walk, list: SyntaxNode | null, exported: boolean): Parameter[] => {
  if (list?.type === 'identifier') return [{ name: walk.text(list), fallback: null, types: [] }];
  return named(list).flatMap((child) => {
    if (child.type === 'identifier') return [{ name: walk.text(child), fallback: null, types: [] }];
    const name = child.childForFieldName('name') ?? child.childForFieldName('declarator');
    if (!name) return [];
    return [{ name: walk.text(name), fallback: null, types: typesOf(walk, child.childForFieldName('type'), exported) }];
  });
};

const open = (walk: Walk, node: SyntaxNode, name: string): number => {
  const exported = isPublic(walk, node);
  const { line } = walk.place(node);
  const index = walk.unit.addFunction({ name, scope: walk.scope, line, endLine: node.endPosition.row + 1, exported });
  const made = walk.unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      made.parameters = parametersOf(walk, node.childForFieldName('parameters'), exported);
      made.returnTypes = typesOf(walk, node.childForFieldName('type'), exported);
      const body = node.childForFieldName('body');
      if (body?.type === 'block' || body?.type === 'constructor_body') walk.each(body);
      else if (body) walk.unit.addReturn(made.body, walk.visit(body), line);
    }),
  );
  return index;
};

const method: Handler = (walk, node) => {
  open(walk, node, walk.text(node.childForFieldName('name')));
  return unknown;
};

const lambda: Handler = (walk, node): Expression => ({ kind: 'function', function: open(walk, node, '') });

export const functions: Handlers = {
  method_declaration: method,
  constructor_declaration: method,
  compact_constructor_declaration: method,
  lambda_expression: lambda,
  return_statement: (walk, node) => {
    const value = walk.visit(named(node)[0] ?? null);
    walk.unit.addReturn(walk.scope, value, walk.place(node).line);
    return unknown;
  },
};
