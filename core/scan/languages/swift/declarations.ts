import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import { caught } from '../../syntax/handlers.ts';
import { named, ofType } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { open } from './functions.ts';
import { isPublic, typesOf } from './types.ts';

/** Classes, structures, enumerations and extensions; an extension adds to the class of the same name in the file. */
const classOf: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name')).replace(/<.*$/, '');
  const bases = named(node)
    .filter(({ type }) => type === 'inheritance_specifier')
    .flatMap((child) => typesOf(walk, child, false))
    .map((base): Expression => ({ kind: 'name', name: base.split('.').at(-1) ?? base }));
  const known = walk.unit.classes.findIndex((made) => made.name === name);
  const index =
    known >= 0
      ? known
      : walk.unit.addClass({
          name,
          scope: walk.scope,
          line: walk.place(node).line,
          endLine: node.endPosition.row + 1,
          bases,
          exported: isPublic(walk, node),
          contract: node.type === 'protocol_declaration',
        });
  walk.within(walk.unit.classes[index]?.body ?? walk.scope, () => walk.each(node.childForFieldName('body')));
  return unknown;
};

/** A case stands for its raw value; several may stand in a row. */
const enumEntry: Handler = (walk, node) => {
  const children = node.children.filter((child) => child !== null);
  children.forEach((entry, at) => {
    if (entry.type !== 'simple_identifier' || children[at - 1]?.type === '=') return;
    const raw = children[at + 1]?.type === '=' ? (children[at + 2] ?? null) : null;
    const name = walk.text(entry);
    const value = raw ? walk.as('value', name, () => walk.visit(raw)) : unknown;
    walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(entry).line });
  });
  return unknown;
};

const namesIn = (walk: Walk, pattern: SyntaxNode | null): string[] => {
  const bound = pattern?.childForFieldName('bound_identifier');
  if (bound) return [walk.text(bound)];
  if (pattern?.type === 'simple_identifier') return [walk.text(pattern)];
  return named(pattern).flatMap((child) => namesIn(walk, child));
};

const property: Handler = (walk, node) => {
  const names = namesIn(walk, node.childForFieldName('name'));
  const [name = ''] = names;
  const field = walk.unit.scopes[walk.scope]?.kind === 'class';
  const types = typesOf(walk, ofType(node, 'type_annotation'), field && isPublic(walk, node));
  const computed = node.childForFieldName('computed_value');
  const value = walk.as('value', name, () => walk.visit(node.childForFieldName('value')));
  const { line } = walk.place(node);
  if (computed) {
    const getter = ofType(computed, 'computed_getter') ?? computed;
    open(walk, node, name, ofType(getter, 'statements'), true);
    return unknown;
  }
  names.forEach((each, at) => {
    const part: Expression = at === 0 ? value : { kind: 'index', of: value, key: { kind: 'constant', value: at } };
    walk.unit.bind({ scope: walk.scope, name: each, value: part, line, types, declared: !field });
  });
  return unknown;
};

const assignment: Handler = (walk, node) => {
  const left = walk.visit(node.childForFieldName('target'));
  const chain = chainOf(left);
  const value = walk.as('value', chain?.at(-1) ?? null, () => walk.visit(node.childForFieldName('result')));
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

/** `if let a = b`, `guard let a = b`: the names bound on the way stay visible after a guard. */
const bindConditions = (walk: Walk, node: SyntaxNode): void => {
  const children = node.children;
  children.forEach((child, at) => {
    if (child?.type !== 'simple_identifier' || children[at + 1]?.type !== '=') return;
    const value = walk.visit(children[at + 2] ?? null);
    walk.unit.bind({ scope: walk.scope, name: walk.text(child), value, line: walk.place(child).line });
  });
};

const condition: Handler = (walk, node) => {
  bindConditions(walk, node);
  const bound = new Set(
    node.children.flatMap((child, at) => (node.children[at - 1]?.type === '=' && child ? [child.startIndex] : [])),
  );
  for (const child of named(node)) {
    if (child.type === 'statements') walk.block(() => walk.visit(child));
    else if (/_(expression|statement)$/.test(child.type) && !bound.has(child.startIndex))
      walk.as(child.type === 'if_statement' ? null : 'comparison', null, () => walk.visit(child));
  }
  return unknown;
};

const loop: Handler = (walk, node) => {
  walk.block(() => {
    const over = walk.visit(node.childForFieldName('collection'));
    const [name] = namesIn(walk, node.childForFieldName('item'));
    if (name !== undefined)
      walk.unit.bind({
        scope: walk.scope,
        name,
        value: { kind: 'index', of: over, key: unknown },
        line: walk.place(node).line,
        declared: true,
      });
    walk.visit(ofType(node, 'statements'));
  });
  return unknown;
};

const blocked: Handler = (walk, node) => {
  walk.block(() => walk.each(node));
  return unknown;
};

export const declarations: Handlers = {
  class_declaration: classOf,
  protocol_declaration: classOf,
  enum_entry: enumEntry,
  property_declaration: property,
  protocol_property_declaration: property,
  assignment,
  if_statement: condition,
  guard_statement: condition,
  while_statement: condition,
  for_statement: loop,
  do_statement: blocked,
  catch_block: caught,
  switch_entry: (walk, node) => {
    walk.block(() => {
      for (const child of named(node))
        walk.as(child.type === 'switch_pattern' ? 'comparison' : null, null, () => walk.visit(child));
    });
    return unknown;
  },
};
