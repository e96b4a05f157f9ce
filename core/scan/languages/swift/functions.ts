import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { isPublic, typeChild, typesOf } from './types.ts';

/** Parameters stand among the function's own children, each default right after its parameter. */
const parametersOf = (walk: Walk, node: SyntaxNode, exported: boolean): Parameter[] => {
  const parameters: { name: string; fallback: Expression | null; types: readonly string[] }[] = [];
  let after = false;
  for (const child of node.children) {
    if (child?.type === 'parameter') {
      const label = child.childForFieldName('external_name');
      const inner = child.childForFieldName('name');
      const called = label && walk.text(label) !== '_' ? label : inner;
      const types = typesOf(walk, typeChild(child), exported);
      parameters.push({ name: walk.text(inner?.type === 'simple_identifier' ? inner : called), fallback: null, types });
    }
    const last = parameters.at(-1);
    if (after && child?.isNamed && last) last.fallback = walk.as('value', last.name, () => walk.visit(child));
    after = child?.type === '=';
  }
  return parameters;
};

export const open = (walk: Walk, node: SyntaxNode, name: string, body: SyntaxNode | null, property = false): number => {
  const exported = isPublic(walk, node);
  const { line } = walk.place(node);
  const end = node.endPosition.row + 1;
  const index = walk.unit.addFunction({ name, scope: walk.scope, line, endLine: end, exported, property });
  const made = walk.unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      made.parameters = parametersOf(walk, node, exported);
      if (node.type === 'function_declaration') made.returnTypes = typesOf(walk, typeChild(node), exported);
      if (node.type === 'lambda_literal') lambdaParameters(walk, node, made.body);
      const statements = body?.type === 'statements' ? body : ofType(body, 'statements');
      const list = named(statements);
      const values = list.map((statement) => walk.visit(statement));
      if (list.length === 1 && values[0]) walk.unit.addReturn(made.body, values[0], line);
    }),
  );
  return index;
};

const lambdaParameters = (walk: Walk, node: SyntaxNode, scope: number): void => {
  const list = named(ofType(ofType(node, 'lambda_function_type'), 'lambda_function_type_parameters'));
  for (const parameter of list)
    walk.unit.bind({
      scope,
      name: walk.text(parameter.childForFieldName('name')),
      line: walk.place(parameter).line,
      types: typesOf(walk, typeChild(parameter), false),
    });
};

const declared: Handler = (walk, node) => {
  open(walk, node, walk.text(node.childForFieldName('name')), node.childForFieldName('body'));
  return unknown;
};

export const functions: Handlers = {
  function_declaration: declared,
  protocol_function_declaration: declared,
  init_declaration: (walk, node) => {
    open(walk, node, 'init', node.childForFieldName('body'));
    return unknown;
  },
  lambda_literal: (walk, node) => ({ kind: 'function', function: open(walk, node, '', ofType(node, 'statements')) }),
  control_transfer_statement: (walk, node) => {
    const thrown = ofType(node, 'throw_keyword') !== null;
    const value = walk.as(thrown ? 'message' : null, null, () => walk.visit(named(node).at(-1) ?? null));
    if (!thrown) walk.unit.addReturn(walk.scope, value, walk.place(node).line);
    return unknown;
  },
};
