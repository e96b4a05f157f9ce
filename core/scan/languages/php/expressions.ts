import { choice, type Expression, unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers } from '../../syntax/walk.ts';
import { calls } from './calls.ts';
import { shortName, variableName } from './types.ts';

const member: Handler = (walk, node) => ({
  kind: 'member',
  of: walk.visit(node.childForFieldName('object')),
  name: walk.text(node.childForFieldName('name')),
});

/** `self::NAME`, `Type::NAME`, `Type::$name`. */
const constant: Handler = (walk, node) => {
  const [scope, name] = named(node);
  const own = /^(self|static|parent)$/.test(walk.text(scope ?? null));
  const of: Expression = own ? { kind: 'self' } : { kind: 'name', name: shortName(walk.text(scope ?? null)) };
  const wanted = variableName(walk, name ?? null);
  return wanted === 'class' ? of : { kind: 'member', of, name: wanted };
};

const subscript: Handler = (walk, node) => {
  const [of, key] = named(node);
  const base = walk.visit(of ?? null);
  const value = walk.as('key', null, () => walk.visit(key ?? null));
  if (value.kind !== 'text') return { kind: 'index', of: base, key: value };
  if (base.kind === 'name' && /^_(ENV|SERVER)$/.test(base.name)) return walk.environment(node, value.value);
  return { kind: 'member', of: base, name: value.value };
};

const binary: Handler = (walk, node) => {
  const operator = walk.text(node.childForFieldName('operator')) || (node.children[1]?.type ?? '');
  const sides = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (operator === '??' || operator === '||') return choice(sides.map((side) => walk.visit(side)));
  if (operator !== '.') {
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
  const body = node.childForFieldName('body');
  const condition = node.childForFieldName('condition');
  if (body) walk.as('comparison', null, () => walk.visit(condition));
  const first = walk.visit(body ?? condition);
  return choice([first, walk.visit(node.childForFieldName('alternative'))]);
};

const matched: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.visit(node.childForFieldName('condition')));
  const arms = named(node.childForFieldName('body'));
  return choice(
    arms.map((arm) => {
      walk.as('comparison', null, () => walk.visit(arm.childForFieldName('conditional_expressions')));
      return walk.visit(arm.childForFieldName('return_expression'));
    }),
  );
};

const inner: Handler = (walk, node) => walk.visit(named(node).at(-1) ?? null);

export const expressions: Handlers = {
  ...calls,
  variable_name: (walk, node) => {
    const name = variableName(walk, node);
    return name === 'this' ? { kind: 'self' } : { kind: 'name', name };
  },
  name: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  qualified_name: (walk, node) => ({ kind: 'name', name: shortName(walk.text(node)) }),
  relative_scope: () => ({ kind: 'self' }),
  named_type: () => unknown,
  primitive_type: () => unknown,
  attribute_list: () => unknown,
  member_access_expression: member,
  nullsafe_member_access_expression: member,
  class_constant_access_expression: constant,
  scoped_property_access_expression: constant,
  subscript_expression: subscript,
  binary_expression: binary,
  conditional_expression: conditional,
  match_expression: matched,
  parenthesized_expression: inner,
  cast_expression: inner,
  error_suppression_expression: inner,
  require_expression: () => unknown,
  require_once_expression: () => unknown,
  include_expression: () => unknown,
  include_once_expression: () => unknown,
};
