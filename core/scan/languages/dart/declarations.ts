import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import { blocked, compared, nothing, told } from '../../syntax/handlers.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { argumentsOf } from './chains.ts';
import { isPublic, typesOf } from './types.ts';

const basesOf = (walk: Walk, node: SyntaxNode): Expression[] =>
  [node.childForFieldName('superclass'), node.childForFieldName('interfaces')]
    .flatMap((clause) => [...named(clause), ...named(ofType(clause, 'mixins'))])
    .filter(({ type }) => type === 'type_identifier')
    .map((child) => ({ kind: 'name', name: walk.text(child) }));

/** Fields are read before methods, so that a bare name in a method is known for a field. */
const classOf: Handler = (walk, node) => {
  const extension = node.type === 'extension_declaration';
  const name = extension ? '' : walk.text(node.childForFieldName('name') ?? ofType(node, 'identifier'));
  const index = walk.unit.addClass({
    name,
    scope: 0,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    bases: basesOf(walk, node),
    exported: isPublic(name),
    contract: walk.text(node).startsWith('abstract interface'),
  });
  const members = named(node.childForFieldName('body') ?? ofType(node, 'class_body'));
  walk.within(walk.unit.classes[index]?.body ?? 0, () => {
    for (const child of members) if (child.type === 'declaration') walk.visit(child);
    for (const child of members) if (child.type !== 'declaration') walk.visit(child);
  });
  return unknown;
};

/** `veo('veo-3')`: the constant stands for what it is made with. */
const enumConstant: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const list = ofType(ofType(node, 'argument_part'), 'arguments');
  const args = walk.as('value', name, () => argumentsOf(walk, list, unknown));
  const texts = args.map(({ value }) => value).filter(({ kind }) => kind === 'text');
  const value: Expression = texts.length > 1 ? { kind: 'choice', options: texts } : (texts[0] ?? unknown);
  walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(node).line });
  return unknown;
};

const bindNamed = (walk: Walk, node: SyntaxNode, types: readonly string[], declared: boolean): void => {
  const name = node.childForFieldName('name') ?? ofType(node, 'identifier');
  const field = node.childForFieldName('value');
  const given = field ?? named(node).find((child) => name && child.startIndex > name.startIndex) ?? null;
  const value = walk.as('value', walk.text(name), () => walk.visit(given));
  walk.unit.bind({ scope: walk.scope, name: walk.text(name), value, line: walk.place(node).line, types, declared });
};

const lists = /^(static_final_declaration_list|initialized_identifier_list|identifier_list)$/;

/** Fields of a class, or a constructor or method without a body. */
const member: Handler = (walk, node) => {
  const parts = named(node);
  const list = parts.find(({ type }) => lists.test(type));
  if (!list) return walk.through(node);
  const types = typesOf(walk, parts, true);
  for (const child of named(list)) bindNamed(walk, child, types, false);
  return unknown;
};

const variable: Handler = (walk, node) => {
  const types = typesOf(walk, named(node), false);
  bindNamed(walk, node, types, true);
  for (const child of named(node)) if (child.type === 'initialized_identifier') bindNamed(walk, child, types, true);
  return unknown;
};

const fieldBody = (walk: Walk, name: string): number | undefined => {
  const body = walk.unit.classes[walk.unit.classAround(walk.scope)]?.body;
  return walk.unit.bindings.some((binding) => binding.scope === body && binding.name === name) ? body : undefined;
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const chain = left ? chainOf(walk.visit(named(left)[0] ?? null)) : null;
  const value = walk.as('value', chain?.at(-1) ?? null, () => walk.visit(node.childForFieldName('right')));
  const names = chain?.[0] === 'self' ? chain.slice(1) : (chain ?? []);
  const [name, ...path] = names;
  if (name === undefined || !chain) return value;
  const owner = walk.unit.classes[walk.unit.classAround(walk.scope)]?.body;
  const scope = (chain[0] === 'self' ? owner : fieldBody(walk, name)) ?? walk.scope;
  const added = node.children.some((child) => child?.type === '+=' || walk.text(child) === '+=');
  const joined = added ? walk.concat(node, [{ kind: 'name', name }, value], false) : value;
  walk.unit.bind({ scope, name, path, value: joined, line: walk.place(node).line, from: walk.scope });
  return value;
};

const branch: Handler = (walk, node) => {
  const taken = node.childForFieldName('consequence') ?? node.childForFieldName('body');
  for (const child of named(node)) {
    if (taken && child.startIndex >= taken.startIndex) walk.block(() => walk.visit(child));
    else walk.as('comparison', null, () => walk.visit(child));
  }
  return unknown;
};

const loop: Handler = (walk, node) => {
  const parts = ofType(node, 'for_loop_parts');
  walk.block(() => {
    const name = parts?.childForFieldName('name');
    const of = walk.visit(parts?.childForFieldName('value') ?? null);
    if (!name) walk.each(parts);
    else
      walk.unit.bind({
        scope: walk.scope,
        name: walk.text(name),
        value: { kind: 'index', of, key: unknown },
        line: walk.place(name).line,
        declared: true,
      });
    walk.visit(node.childForFieldName('body'));
  });
  return unknown;
};

export const declarations: Handlers = {
  class_definition: classOf,
  mixin_declaration: classOf,
  extension_declaration: classOf,
  enum_declaration: classOf,
  enum_constant: enumConstant,
  declaration: member,
  static_final_declaration: variable,
  initialized_identifier: variable,
  initialized_variable_definition: variable,
  assignment_expression: assignment,
  annotation: nothing,
  type_alias: nothing,
  if_statement: branch,
  while_statement: branch,
  for_statement: loop,
  for_element: loop,
  block: blocked,
  switch_statement_case: blocked,
  switch_statement_default: blocked,
  constant_pattern: compared,
  throw_expression: told,
  assert_statement: told,
};
