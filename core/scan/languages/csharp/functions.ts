import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { isPublic, typesOf } from './types.ts';

export const parametersOf = (walk: Walk, list: SyntaxNode | null, exported: boolean): Parameter[] => {
  if (list?.type === 'implicit_parameter' || list?.type === 'identifier')
    return [{ name: walk.text(list), fallback: null, types: [] }];
  return named(list).flatMap((child) => {
    const nameNode = child.childForFieldName('name');
    if (child.type !== 'parameter' || !nameNode) return [];
    const types = typesOf(walk, child.childForFieldName('type'), exported);
    const last = named(child).at(-1);
    const given = last && last.startIndex > nameNode.startIndex ? last : null;
    return [{ name: walk.text(nameNode), fallback: given ? walk.visit(given) : null, types }];
  });
};

/** Opens a function over its body: a block, or one expression after an arrow. */
export const open = (walk: Walk, node: SyntaxNode, name: string, property = false): number => {
  const exported = isPublic(walk, node);
  const { line } = walk.place(node);
  const end = node.endPosition.row + 1;
  const index = walk.unit.addFunction({ name, scope: walk.scope, line, endLine: end, exported, property });
  const made = walk.unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      made.parameters = parametersOf(walk, node.childForFieldName('parameters'), exported);
      made.returnTypes = typesOf(walk, node.childForFieldName('returns') ?? node.childForFieldName('type'), exported);
      const arrow = named(node).find(({ type }) => type === 'arrow_expression_clause');
      const body = arrow?.namedChild(0) ?? node.childForFieldName('body');
      if (body?.type === 'block') walk.each(body);
      else if (body?.type === 'arrow_expression_clause') walk.unit.addReturn(made.body, walk.visit(body), line);
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
  local_function_statement: method,
  lambda_expression: lambda,
  anonymous_method_expression: lambda,
  return_statement: (walk, node) => {
    walk.unit.addReturn(walk.scope, walk.visit(named(node)[0] ?? null), walk.place(node).line);
    return unknown;
  },
};
