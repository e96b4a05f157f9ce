import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import { caught } from '../../syntax/handlers.ts';
import { has, named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { getterOf } from './functions.ts';
import { isPublic, typeNode, typesOf } from './types.ts';

/** `class A(private val client: Client)`: what the constructor takes are fields, or names its body sees. */
const constructorFields = (walk: Walk, node: SyntaxNode, body: number): void => {
  const list = named(ofType(ofType(node, 'primary_constructor'), 'class_parameters'));
  for (const parameter of list.filter(({ type }) => type === 'class_parameter')) {
    const name = walk.text(ofType(parameter, 'identifier'));
    const last = named(parameter).at(-1);
    const given = last && has(parameter, '=') ? walk.as('value', name, () => walk.visit(last)) : unknown;
    const types = typesOf(walk, typeNode(parameter), true);
    walk.unit.bind({ scope: body, name, value: given, line: walk.place(parameter).line, types });
  }
};

const classOf: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name') ?? ofType(node, 'identifier'));
  const bases = typesOf(walk, ofType(node, 'delegation_specifiers'), false).map(
    (base): Expression => ({ kind: 'name', name: base.split('.').at(-1) ?? base }),
  );
  const index = walk.unit.addClass({
    name: node.type === 'companion_object' ? '' : name,
    scope: walk.scope,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    bases,
    exported: isPublic(walk, node),
    contract: has(node, 'interface'),
  });
  const outer = walk.unit.classes[walk.unit.classAround(walk.scope)];
  const body = node.type === 'companion_object' && outer ? outer.body : (walk.unit.classes[index]?.body ?? walk.scope);
  walk.within(body, () => {
    constructorFields(walk, node, body);
    walk.each(ofType(node, 'class_body', 'enum_class_body'));
  });
  return unknown;
};

const enumEntry: Handler = (walk, node) => {
  const name = walk.text(ofType(node, 'identifier'));
  const options = named(ofType(node, 'value_arguments')).map((child) =>
    walk.as('value', name, () => walk.visit(named(child).at(-1) ?? null)),
  );
  const [only] = options;
  const value: Expression = options.length === 1 && only ? only : { kind: 'choice', options };
  walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(node).line });
  return unknown;
};

const property: Handler = (walk, node) => {
  const declaration = ofType(node, 'variable_declaration');
  const name = walk.text(ofType(declaration, 'identifier'));
  const types = typesOf(
    walk,
    typeNode(declaration),
    walk.unit.scopes[walk.scope]?.kind === 'class' && isPublic(walk, node),
  );
  const getter = ofType(node, 'getter');
  if (getter) getterOf(walk, getter, name);
  const delegate = ofType(node, 'property_delegate');
  const last = named(node).findLast(({ type }) => type !== 'getter' && type !== 'setter');
  const given = last && last.startIndex !== declaration?.startIndex && has(node, '=') ? last : delegate;
  const value = walk.as('value', name, () => walk.visit(given));
  const field = walk.unit.scopes[walk.scope]?.kind !== 'block' && walk.unit.scopes[walk.scope]?.kind !== 'function';
  if (!getter) walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(node).line, types, declared: !field });
  return unknown;
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left') ?? named(node)[0] ?? null;
  const right = node.childForFieldName('right') ?? named(node).at(-1) ?? null;
  const target = left ? walk.visit(left) : unknown;
  const chain = chainOf(target);
  const value = walk.as('value', chain?.at(-1) ?? null, () => walk.visit(right));
  if (!chain) return unknown;
  const [root = '', ...path] = chain;
  const names = root === 'self' ? path : chain;
  const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
  const field =
    owner && (root === 'self' || walk.unit.bindings.some(({ scope, name }) => scope === owner.body && name === root));
  const scope = field ? owner.body : walk.scope;
  walk.unit.bind({
    scope,
    name: names[0] ?? '',
    path: names.slice(1),
    value,
    from: walk.scope,
    line: walk.place(node).line,
  });
  return unknown;
};

const blocked: Handler = (walk, node) => {
  walk.block(() => walk.each(node));
  return unknown;
};

export const declarations: Handlers = {
  class_declaration: classOf,
  object_declaration: classOf,
  companion_object: classOf,
  enum_entry: enumEntry,
  property_declaration: property,
  assignment,
  for_statement: blocked,
  while_statement: blocked,
  try_expression: blocked,
  catch_block: caught,
  throw_expression: (walk, node) => {
    walk.as('message', null, () => walk.each(node));
    return unknown;
  },
};
