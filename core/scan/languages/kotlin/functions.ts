import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { isPublic, typeNode, typesOf } from './types.ts';

/** Parameters; a default stands after its parameter as a node of its own. */
const parametersOf = (walk: Walk, list: SyntaxNode | null, exported: boolean): Parameter[] => {
  const parameters: { name: string; fallback: Expression | null; types: readonly string[] }[] = [];
  for (const child of named(list)) {
    const last = parameters.at(-1);
    if (child.type === 'parameter' || child.type === 'variable_declaration') {
      const name = walk.text(ofType(child, 'identifier'));
      parameters.push({ name, fallback: null, types: typesOf(walk, typeNode(child), exported) });
    } else if (last && child.type !== 'parameter_modifiers')
      last.fallback = walk.as('value', last.name, () => walk.visit(child));
  }
  return parameters;
};

const fill = (walk: Walk, node: SyntaxNode, name: string, property: boolean): number => {
  const exported = isPublic(walk, node);
  const { line } = walk.place(node);
  const end = node.endPosition.row + 1;
  const index = walk.unit.addFunction({ name, scope: walk.scope, line, endLine: end, exported, property });
  const made = walk.unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      made.parameters = parametersOf(walk, ofType(node, 'function_value_parameters', 'lambda_parameters'), exported);
      made.returnTypes = typesOf(walk, typeNode(node), exported);
      bodyOf(walk, node, made.body, line);
    }),
  );
  return index;
};

const bodyOf = (walk: Walk, node: SyntaxNode, scope: number, line: number): void => {
  const body = ofType(node, 'function_body', 'block');
  const only = body?.type === 'function_body' ? (named(body)[0] ?? null) : body;
  if (only?.type === 'block') walk.each(only);
  else if (only) walk.unit.addReturn(scope, walk.visit(only), line);
  if (node.type !== 'lambda_literal') return;
  const statements = named(node).filter(({ type }) => type !== 'lambda_parameters');
  const values = statements.map((statement) => walk.visit(statement));
  const last = values.at(-1);
  if (last) walk.unit.addReturn(scope, last, line);
};

const declared: Handler = (walk, node) => {
  fill(walk, node, walk.text(node.childForFieldName('name') ?? ofType(node, 'identifier')), false);
  return unknown;
};

export const getterOf = (walk: Walk, node: SyntaxNode, name: string): void => {
  fill(walk, node, name, true);
};

export const functions: Handlers = {
  function_declaration: declared,
  secondary_constructor: (walk, node) => {
    fill(walk, node, 'constructor', false);
    return unknown;
  },
  lambda_literal: (walk, node) => ({ kind: 'function', function: fill(walk, node, '', false) }),
  anonymous_function: (walk, node) => ({ kind: 'function', function: fill(walk, node, '', false) }),
  return_expression: (walk, node) => {
    walk.unit.addReturn(walk.scope, walk.visit(named(node)[0] ?? null), walk.place(node).line);
    return unknown;
  },
};
