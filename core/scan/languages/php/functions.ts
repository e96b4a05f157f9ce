import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { isPublic, typesOf } from './types.ts';

export const variableName = (walk: Walk, node: SyntaxNode | null): string => walk.text(node).replace(/^\$/, '');

/** `__construct(private Client $client)` makes a field of the class as well. */
const promote = (walk: Walk, node: SyntaxNode, { name, types }: Parameter): void => {
  const body = walk.unit.classes[walk.unit.classAround(walk.scope)]?.body;
  if (body === undefined) return;
  const { line } = walk.place(node);
  walk.unit.bind({ scope: body, name, value: { kind: 'name', name }, line, types, from: walk.scope });
};

/** Given by its bare name, used inside as a variable. */
const parametersOf = (walk: Walk, list: SyntaxNode | null, exported: boolean): Parameter[] =>
  named(list).flatMap((child) => {
    const name = variableName(walk, child.childForFieldName('name'));
    if (name === '') return [];
    const given = child.childForFieldName('default_value');
    const fallback = given ? walk.as('value', name, () => walk.visit(given)) : null;
    const parameter = { name, fallback, types: typesOf(walk, child.childForFieldName('type'), exported) };
    if (child.type === 'property_promotion_parameter') promote(walk, child, parameter);
    const { line } = walk.place(child);
    walk.unit.bind({
      scope: walk.scope,
      name: `$${name}`,
      value: { kind: 'name', name },
      line,
      types: parameter.types,
    });
    return [parameter];
  });

const open = (walk: Walk, node: SyntaxNode, name: string): number => {
  const exported = name !== '' && isPublic(walk, node);
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
      else if (body) walk.unit.addReturn(made.body, walk.visit(body), walk.place(body).line);
    }),
  );
  return index;
};

const declared: Handler = (walk, node) => {
  open(walk, node, walk.text(node.childForFieldName('name')));
  return unknown;
};

const anonymous: Handler = (walk, node): Expression => ({ kind: 'function', function: open(walk, node, '') });

/** A file may give back a value of its own, as files of settings do. */
const returned: Handler = (walk, node) => {
  const value = walk.visit(named(node)[0] ?? null);
  if (walk.unit.holder(walk.scope) === 0)
    walk.unit.exports.push({ name: 'default', local: null, module: null, imported: null, value });
  else walk.unit.addReturn(walk.scope, value, walk.place(node).line);
  return unknown;
};

export const functions: Handlers = {
  function_definition: declared,
  method_declaration: declared,
  anonymous_function: anonymous,
  anonymous_function_creation_expression: anonymous,
  arrow_function: anonymous,
  return_statement: returned,
};
