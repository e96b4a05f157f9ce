import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { bindPattern } from './patterns.ts';
import { isPublic, typesOf } from './types.ts';

const parametersOf = (walk: Walk, list: SyntaxNode | null, exported: boolean): Parameter[] =>
  named(list).flatMap((child, at): Parameter[] => {
    if (child.type === 'self_parameter') return [];
    if (child.type !== 'parameter') return [{ name: walk.text(child), fallback: null, types: [] }];
    const types = typesOf(walk, child.childForFieldName('type'), exported);
    const pattern = child.childForFieldName('pattern');
    if (pattern?.type === 'identifier') return [{ name: walk.text(pattern), fallback: null, types }];
    const name = `#${at}`;
    bindPattern(walk, pattern, { kind: 'name', name }, types);
    return [{ name, fallback: null, types }];
  });

/** What is written last without a semicolon is given back. */
const open = (walk: Walk, node: SyntaxNode, name: string): number => {
  const exported = isPublic(node);
  const { line } = walk.place(node);
  const index = walk.unit.addFunction({ name, scope: walk.scope, line, endLine: node.endPosition.row + 1, exported });
  const made = walk.unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      made.parameters = parametersOf(walk, node.childForFieldName('parameters'), exported);
      made.returnTypes = typesOf(walk, node.childForFieldName('return_type'), exported);
      const body = node.childForFieldName('body');
      if (!body) return;
      const value = body.type === 'block' ? lastOf(walk, body) : walk.visit(body);
      if (value.kind !== 'unknown') walk.unit.addReturn(made.body, value, node.endPosition.row + 1);
    }),
  );
  return index;
};

const isStatement = (type: string): boolean => /_(statement|declaration|item|definition)$/.test(type);

/** Visits a block and gives the value of its last expression. */
export const lastOf = (walk: Walk, block: SyntaxNode): Expression => {
  let value: Expression = unknown;
  for (const child of named(block)) {
    const found = walk.visit(child);
    const open = child.type === 'expression_statement' && !walk.text(child).trimEnd().endsWith(';');
    value = isStatement(child.type) && !open ? unknown : found;
  }
  return value;
};

const declared: Handler = (walk, node) => {
  open(walk, node, walk.text(node.childForFieldName('name')));
  return unknown;
};

const closure: Handler = (walk, node): Expression => ({ kind: 'function', function: open(walk, node, '') });

export const functions: Handlers = {
  function_item: declared,
  function_signature_item: declared,
  closure_expression: closure,
  return_expression: (walk, node) => {
    const value = walk.visit(named(node)[0] ?? null);
    walk.unit.addReturn(walk.scope, value, walk.place(node).line);
    return unknown;
  },
};
