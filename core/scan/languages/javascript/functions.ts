import type { SyntaxNode } from '../../detector.ts';
import { choice, type Expression } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { bindPattern } from './patterns.ts';
import { typeNames } from './types.ts';

interface Shape {
  readonly name: string;
  readonly exported: boolean;
  readonly property: boolean;
}

const isField = (parameter: SyntaxNode): boolean =>
  parameter.children.some((child) => child?.type === 'accessibility_modifier' || child?.type === 'readonly');

/** `(private client: Client)` makes a field of the class as well. */
const fieldOf = (walk: Walk, parameter: SyntaxNode, name: string, types: readonly string[]): void => {
  const owner = walk.unit.classAround(walk.scope);
  const body = walk.unit.classes[owner]?.body;
  if (body !== undefined && isField(parameter))
    walk.unit.bind({
      scope: body,
      name,
      value: { kind: 'name', name },
      line: walk.place(parameter).line,
      types,
      from: walk.scope,
    });
};

const parameterOf = (walk: Walk, node: SyntaxNode, position: number): Parameter => {
  const wrapped = node.type === 'required_parameter' || node.type === 'optional_parameter';
  const assigned = node.type === 'assignment_pattern';
  const pattern = wrapped ? node.childForFieldName('pattern') : assigned ? node.childForFieldName('left') : node;
  const given = wrapped ? node.childForFieldName('value') : assigned ? node.childForFieldName('right') : null;
  const types = wrapped ? typeNames(walk, node.childForFieldName('type')) : [];
  const plain = pattern?.type === 'identifier';
  const name = plain ? walk.text(pattern) : `#${position}`;
  const fallback = given ? walk.as('value', plain ? name : null, () => walk.visit(given)) : null;
  if (!plain && pattern) bindPattern(walk, pattern, { kind: 'name', name }, true);
  if (plain) fieldOf(walk, node, name, types);
  return { name, fallback, types };
};

const parametersOf = (walk: Walk, node: SyntaxNode): Parameter[] => {
  const single = node.childForFieldName('parameter');
  if (single) return [parameterOf(walk, single, 0)];
  return named(node.childForFieldName('parameters')).map((child, position) => parameterOf(walk, child, position));
};

/** Opens the function, fills parameters, body and returns; gives its number. */
export const functionOf = (walk: Walk, node: SyntaxNode, shape: Shape): number => {
  const { unit } = walk;
  const { line } = walk.place(node);
  const index = unit.addFunction({ ...shape, scope: walk.scope, line, endLine: node.endPosition.row + 1 });
  const made = unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      made.parameters = parametersOf(walk, node);
      made.returnTypes = typeNames(walk, node.childForFieldName('return_type'));
      const body = node.childForFieldName('body');
      if (!body) return;
      if (body.type === 'statement_block') return walk.each(body);
      const value = walk.visit(body);
      unit.addReturn(made.body, value, walk.place(body).line);
    }),
  );
  return index;
};

export const methodOf = (walk: Walk, node: SyntaxNode): Expression => {
  const name = walk.text(node.childForFieldName('name')).replace(/^#/, '');
  const property = node.children.some((child) => child?.type === 'get');
  return { kind: 'function', function: functionOf(walk, node, { name, exported: false, property }) };
};

const declared: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const exported = node.parent?.type === 'export_statement';
  return { kind: 'function', function: functionOf(walk, node, { name, exported, property: false }) };
};

const nameAround = (walk: Walk, node: SyntaxNode): string => {
  const around = node.parent;
  if (around?.type === 'variable_declarator') return walk.text(around.childForFieldName('name'));
  if (around?.type === 'pair') return walk.text(around.childForFieldName('key'));
  if (around?.type === 'public_field_definition' || around?.type === 'field_definition')
    return walk.text(around.childForFieldName('name') ?? around.childForFieldName('property'));
  return walk.text(node.childForFieldName('name'));
};

const anonymous: Handler = (walk, node) => {
  const exported = node.parent?.parent?.parent?.type === 'export_statement';
  return {
    kind: 'function',
    function: functionOf(walk, node, { name: nameAround(walk, node), exported, property: false }),
  };
};

const returned: Handler = (walk, node) => {
  const value = walk.visit(node.namedChild(0));
  walk.unit.addReturn(walk.scope, value, walk.place(node).line);
  return choice([]);
};

export const functions: Handlers = {
  function_declaration: declared,
  generator_function_declaration: declared,
  function_expression: anonymous,
  generator_function: anonymous,
  arrow_function: anonymous,
  method_definition: (walk, node) => methodOf(walk, node),
  function_signature: (walk, node) => {
    typeNames(walk, node);
    return choice([]);
  },
  return_statement: returned,
  yield_expression: returned,
};
