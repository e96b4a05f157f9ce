import { choice, unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers } from '../../syntax/walk.ts';
import { isLocal } from './members.ts';

const binary: Handler = (walk, node) => {
  const operator = walk.text(node.childForFieldName('operator')) || (node.children[1]?.type ?? '');
  const sides = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (operator === '||' || operator === 'or') return choice(sides.map((side) => walk.visit(side)));
  if (operator !== '+' && operator !== '<<') {
    walk.as('comparison', null, () => walk.each(node));
    return unknown;
  }
  const parts = sides.map((side) => walk.visit(side));
  return walk.concat(
    node,
    parts,
    parts.some(({ kind }) => kind === 'text' || kind === 'concat'),
  );
};

const conditional: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.visit(node.childForFieldName('condition')));
  return choice(['consequence', 'alternative'].map((side) => walk.visit(node.childForFieldName(side))));
};

/** `case`: one of its branches. */
const chosen: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.visit(node.childForFieldName('value')));
  return choice(
    named(node)
      .filter(({ type }) => type === 'when' || type === 'else')
      .map((branch) => {
        walk.as('comparison', null, () => walk.visit(branch.childForFieldName('pattern')));
        return walk.block(() => walk.visit(branch.childForFieldName('body') ?? named(branch).at(-1) ?? null));
      }),
  );
};

const branch: Handler = (walk, node) => {
  const condition = node.childForFieldName('condition');
  walk.as('comparison', null, () => walk.visit(condition));
  const values = named(node)
    .filter((child) => child.startIndex !== condition?.startIndex)
    .map((child) => walk.block(() => walk.visit(child)));
  return choice(values);
};

/** The last statement is the value. */
const last: Handler = (walk, node) =>
  named(node)
    .map((child) => walk.visit(child))
    .at(-1) ?? unknown;

/** A bare name is a local, or calls a method without arguments. */
const identifier: Handler = (walk, node) => {
  const name = walk.text(node);
  const value = { kind: 'name', name } as const;
  return isLocal(walk, name) || walk.unit.classAround(walk.scope) < 0 ? value : walk.call(node, value, []);
};

export const expressions: Handlers = {
  identifier,
  constant: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  instance_variable: (walk, node) => ({ kind: 'member', of: { kind: 'self' }, name: walk.text(node) }),
  class_variable: (walk, node) => ({ kind: 'member', of: { kind: 'self' }, name: walk.text(node) }),
  global_variable: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  self: () => ({ kind: 'self' }),
  scope_resolution: (walk, node) => {
    const scope = node.childForFieldName('scope');
    const name = walk.text(node.childForFieldName('name'));
    return scope ? { kind: 'member', of: walk.visit(scope), name } : { kind: 'name', name };
  },
  binary,
  conditional,
  case: chosen,
  if: branch,
  unless: branch,
  elsif: branch,
  if_modifier: branch,
  unless_modifier: branch,
  while: branch,
  else: last,
  // biome-ignore lint/suspicious/noThenProperty: the grammar's own name of a branch.
  then: last,
  begin: last,
  body_statement: last,
  block_body: last,
  parenthesized_statements: last,
};
