import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { speaks } from '../../syntax/messages.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { addImport } from './imports.ts';
import { isEnvironment } from './patterns.ts';
import { typeNames } from './types.ts';

const inner: Handler = (walk, node) => {
  for (const child of node.namedChildren) if (child && child.type !== 'comment') return walk.visit(child);
  return unknown;
};

/** The expression in front; a type behind it is only noted. */
const cast: Handler = (walk, node) => {
  const [first, ...rest] = node.namedChildren;
  const value = walk.visit(first ?? null);
  for (const type of rest) typeNames(walk, type);
  return value;
};

const memberOf: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('object'));
  const name = walk.text(node.childForFieldName('property')).replace(/^#/, '');
  return isEnvironment(of) && /^[A-Z][A-Z0-9_]+$/.test(name)
    ? walk.environment(node, name)
    : { kind: 'member', of, name };
};

const subscript: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('object'));
  const key = walk.as('key', null, () => walk.visit(node.childForFieldName('index')));
  if (key.kind !== 'text') return { kind: 'index', of, key };
  return isEnvironment(of) ? walk.environment(node, key.value) : { kind: 'member', of, name: key.value };
};

const argumentsOf = (walk: Walk, node: SyntaxNode | null, callee: Expression): Argument[] => {
  if (!node) return [];
  const role = speaks(callee) ? 'message' : null;
  return walk.as(role, null, () =>
    (node.type === 'template_string' ? [node] : named(node)).map((child) => {
      const spread = child.type === 'spread_element';
      const value = walk.visit(spread ? child.namedChild(0) : child);
      return { name: spread ? '...' : null, value, line: walk.place(child).line };
    }),
  );
};

const moduleCall = (walk: Walk, node: SyntaxNode, callee: SyntaxNode): Expression | null => {
  const isRequire = callee.type === 'identifier' && walk.text(callee) === 'require';
  if (!isRequire && callee.type !== 'import') return null;
  const source = node.childForFieldName('arguments')?.namedChild(0) ?? null;
  if (source?.type !== 'string') return null;
  const local = `#module${walk.unit.imports.length}`;
  addImport(walk, source, [{ imported: '*', local }]);
  return { kind: 'name', name: local };
};

const nameLineOf = (walk: Walk, callee: SyntaxNode): number => {
  const property = callee.type === 'member_expression' ? callee.childForFieldName('property') : null;
  return walk.place(property ?? callee).line;
};

const call: Handler = (walk, node) => {
  const target = node.childForFieldName('function');
  if (!target) return walk.through(node);
  const module = moduleCall(walk, node, target);
  if (module) return module;
  const callee = walk.visit(target);
  const types = typeNames(walk, node.childForFieldName('type_arguments'));
  const environment = denoEnvironment(walk, node, callee);
  if (environment) return environment;
  const args = argumentsOf(walk, node.childForFieldName('arguments'), callee);
  return walk.call(node, callee, args, { nameLine: nameLineOf(walk, target), types });
};

const denoEnvironment = (walk: Walk, node: SyntaxNode, callee: Expression): Expression | null => {
  if (callee.kind !== 'member' || callee.name !== 'get' || !isEnvironment(callee.of)) return null;
  const [first] = argumentsOf(walk, node.childForFieldName('arguments'), callee);
  return first?.value.kind === 'text' ? walk.environment(node, first.value.value) : null;
};

const construct: Handler = (walk, node) => {
  const target = node.childForFieldName('constructor');
  const callee = walk.visit(target);
  const types = typeNames(walk, node.childForFieldName('type_arguments'));
  return walk.call(node, callee, argumentsOf(walk, node.childForFieldName('arguments'), callee), {
    form: 'new',
    types,
  });
};

const compares = new Set(['===', '==', '!==', '!=', '<', '>', '<=', '>=', 'in', 'instanceof']);

const binary: Handler = (walk, node) => {
  const operator = walk.text(node.childForFieldName('operator'));
  const role = compares.has(operator) ? 'comparison' : null;
  const [left, right] = walk.as(role, null, () => [
    walk.visit(node.childForFieldName('left')),
    walk.visit(node.childForFieldName('right')),
  ]);
  if (!left || !right) return unknown;
  const type = operator === 'instanceof' ? chainOf(right) : null;
  if (type) walk.unit.types.push({ name: type.join('.'), line: walk.place(node).line, exported: false });
  if (operator === '??' || operator === '||') return choice([left, right]);
  if (operator === '&&') return right;
  return operator === '+' ? walk.concat(node, [left, right], textAtEdge(left) || textAtEdge(right)) : unknown;
};

const textAtEdge = (value: Expression): boolean => value.kind === 'text' || value.kind === 'concat';

const ternary: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.visit(node.childForFieldName('condition')));
  return choice([walk.visit(node.childForFieldName('consequence')), walk.visit(node.childForFieldName('alternative'))]);
};

export const expressions: Handlers = {
  identifier: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  property_identifier: () => unknown,
  shorthand_property_identifier: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  this: () => ({ kind: 'self' }),
  super: () => ({ kind: 'self' }),
  meta_property: (walk, node) => ({
    kind: 'member',
    of: { kind: 'name', name: 'import' },
    name: walk.text(node).replace(/^.*\./, ''),
  }),
  parenthesized_expression: inner,
  await_expression: inner,
  non_null_expression: inner,
  as_expression: cast,
  satisfies_expression: cast,
  type_assertion: (walk, node) => walk.visit(node.namedChildren.at(-1) ?? null),
  sequence_expression: (walk, node) => node.namedChildren.map((child) => walk.visit(child)).at(-1) ?? unknown,
  member_expression: memberOf,
  subscript_expression: subscript,
  call_expression: call,
  new_expression: construct,
  binary_expression: binary,
  ternary_expression: ternary,
};
