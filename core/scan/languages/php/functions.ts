import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { isPublic, typesOf, variableName } from './types.ts';

const parametersOf = (walk: Walk, list: SyntaxNode | null, exported: boolean): Parameter[] =>
  named(list).flatMap((child) => {
    const nameNode = child.childForFieldName('name');
    if (!nameNode) return [];
    const name = variableName(walk, nameNode);
    const types = typesOf(walk, child.childForFieldName('type'), exported);
    const given = child.childForFieldName('default_value');
    const fallback = given ? walk.as('value', name, () => walk.visit(given)) : null;
    const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
    if (child.type === 'property_promotion_parameter' && owner)
      walk.unit.bind({
        scope: owner.body,
        from: walk.scope,
        name,
        value: { kind: 'name', name },
        line: walk.place(child).line,
        types,
      });
    return [{ name, fallback, types }];
  });

const open = (walk: Walk, node: SyntaxNode, name: string): number => {
  const exported = isPublic(walk, node);
  const { line } = walk.place(node);
  const index = walk.unit.addFunction({ name, scope: walk.scope, line, endLine: node.endPosition.row + 1, exported });
  const made = walk.unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      made.parameters = parametersOf(walk, node.childForFieldName('parameters'), exported);
      made.returnTypes = typesOf(walk, node.childForFieldName('return_type'), exported);
      const body = node.childForFieldName('body');
      if (body?.type === 'compound_statement') walk.each(body);
      else if (body) walk.unit.addReturn(made.body, walk.visit(body), line);
    }),
  );
  return index;
};

const declared: Handler = (walk, node) => {
  open(walk, node, walk.text(node.childForFieldName('name')));
  return unknown;
};

const anonymous: Handler = (walk, node): Expression => ({ kind: 'function', function: open(walk, node, '') });

export const functions: Handlers = {
  function_definition: declared,
  method_declaration: declared,
  anonymous_function: anonymous,
  anonymous_function_creation_expression: anonymous,
  arrow_function: anonymous,
  return_statement: (walk, node) => {
    walk.unit.addReturn(walk.scope, walk.visit(named(node)[0] ?? null), walk.place(node).line);
    return unknown;
  },
};
