import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { isPublic, typesOf } from './types.ts';

const last = (node: SyntaxNode | null, type: string): SyntaxNode | null =>
  named(node).findLast((child) => child.type === type) ?? null;

/** `Client(this.key)` sets a field of the class as well. */
const parameterOf = (walk: Walk, node: SyntaxNode): Parameter => {
  const inner = ofType(node, 'constructor_param', 'super_formal_parameter');
  const name = walk.text(node.childForFieldName('name') ?? last(inner ?? node, 'identifier'));
  const types = typesOf(walk, named(inner ?? node), false);
  const body = walk.unit.classes[walk.unit.classAround(walk.scope)]?.body;
  if (inner?.type === 'constructor_param' && body !== undefined)
    walk.unit.bind({
      scope: body,
      name,
      value: { kind: 'name', name },
      line: walk.place(node).line,
      types,
      from: walk.scope,
    });
  return { name, fallback: null, types };
};

/** A default stands beside its parameter. */
const parametersOf = (walk: Walk, list: SyntaxNode | null): Parameter[] => {
  const found: Parameter[] = [];
  for (const child of named(list)) {
    if (child.type === 'optional_formal_parameters') found.push(...parametersOf(walk, child));
    else if (child.type === 'formal_parameter') found.push(parameterOf(walk, child));
    else {
      const before = found.pop();
      const fallback = before ? walk.as('value', before.name, () => walk.visit(child)) : null;
      if (before) found.push({ ...before, fallback });
    }
  }
  return found;
};

const initialisers = (walk: Walk, node: SyntaxNode | null): void => {
  for (const entry of named(node)) {
    const field = ofType(entry, 'field_initializer');
    const [name, given] = named(field);
    const body = walk.unit.classes[walk.unit.classAround(walk.scope)]?.body;
    if (!field || !name) walk.each(entry);
    else if (body !== undefined) {
      const value = walk.as('value', walk.text(name), () => walk.visit(given ?? null));
      walk.unit.bind({ scope: body, name: walk.text(name), value, line: walk.place(field).line, from: walk.scope });
    }
  }
};

interface Shape {
  readonly name: string;
  readonly property?: boolean;
  /** Gives an object of its class. */
  readonly constructs?: boolean;
}

/** Opens a function of a signature with the body that may stand beside it. */
const open = (walk: Walk, signature: SyntaxNode, body: SyntaxNode | null, shape: Shape): number => {
  const { line } = walk.place(signature);
  const end = (body ?? signature).endPosition.row + 1;
  const { name, property = false } = shape;
  const exported = name !== '' && isPublic(name);
  const index = walk.unit.addFunction({ name, scope: walk.scope, line, endLine: end, exported, property });
  const made = walk.unit.functions[index];
  if (!made) return index;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      const list = signature.childForFieldName('parameters') ?? ofType(signature, 'formal_parameter_list');
      made.parameters = parametersOf(walk, list);
      made.returnTypes = shape.constructs ? [] : typesOf(walk, named(signature), exported);
      initialisers(walk, ofType(signature.parent, 'initializers'));
      const [first] = named(body);
      if (first?.type === 'block') walk.each(first);
      else if (first) walk.unit.addReturn(made.body, walk.visit(first), walk.place(first).line);
      if (shape.constructs) walk.unit.addReturn(made.body, { kind: 'self' }, end);
    }),
  );
  return index;
};

/** The body that follows a signature, or the method it belongs to. */
const bodyAfter = (node: SyntaxNode): SyntaxNode | null => {
  const siblings = named(node.parent);
  const at = siblings.findIndex(({ startIndex, type }) => startIndex === node.startIndex && type === node.type);
  const next = siblings[at + 1];
  return next?.type === 'function_body' ? next : null;
};

const bodyOf = (node: SyntaxNode): SyntaxNode | null => {
  const around = node.parent;
  if (around?.type === 'lambda_expression') return around.childForFieldName('body');
  return bodyAfter(around?.type === 'method_signature' ? around : node);
};

const declared: Handler = (walk, node) => {
  const property = node.type === 'getter_signature';
  open(walk, node, bodyOf(node), { name: walk.text(node.childForFieldName('name')), property });
  return unknown;
};

const construction: Handler = (walk, node) => {
  const names = named(node).filter(({ type }) => type === 'identifier');
  const constructs = names.length > 1 && node.type !== 'factory_constructor_signature';
  open(walk, node, bodyOf(node), { name: walk.text(names.at(-1) ?? null), constructs });
  return unknown;
};

const lambda: Handler = (walk, node): Expression => ({
  kind: 'function',
  function: open(walk, node, node.childForFieldName('body'), { name: '' }),
});

export const functions: Handlers = {
  function_signature: declared,
  getter_signature: declared,
  setter_signature: declared,
  operator_signature: declared,
  constructor_signature: construction,
  constant_constructor_signature: construction,
  factory_constructor_signature: construction,
  redirecting_factory_constructor_signature: () => unknown,
  function_body: () => unknown,
  initializers: () => unknown,
  lambda_expression: (walk, node) => walk.visit(node.childForFieldName('parameters')),
  function_expression: lambda,
  return_statement: (walk, node) => {
    const [first] = named(node);
    if (first) walk.unit.addReturn(walk.scope, walk.visit(first), walk.place(node).line);
    return unknown;
  },
};
