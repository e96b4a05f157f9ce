import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filledByPercent } from '../../syntax/format.ts';
import { compared, inner } from '../../syntax/handlers.ts';
import { speaks } from '../../syntax/messages.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { classOf } from './declarations.ts';
import { variableName } from './functions.ts';
import { qualified } from './imports.ts';
import { handles } from './requests.ts';

const environmentReaders = new Set(['getenv', 'env', 'Env.get', 'env.get']);
const environmentMaps = new Set(['$_ENV', '$_SERVER']);

const isNameOfSetting = (name: string): boolean => /^[A-Z][A-Z0-9_]{2,}$/.test(name);

const argumentOf = (walk: Walk, node: SyntaxNode): Argument => {
  const { line } = walk.place(node);
  const name = node.childForFieldName('name');
  const value = named(node).at(-1) ?? null;
  if (value?.type === 'variadic_unpacking') return { name: '...', value: walk.visit(value.namedChild(0)), line };
  const word = name ? walk.text(name) : null;
  return { name: word, value: walk.as(null, word, () => walk.visit(value)), line };
};

const argumentsOf = (walk: Walk, list: SyntaxNode | null, callee: Expression): Argument[] =>
  walk.as(speaks(callee) ? 'message' : null, null, () => named(list).map((child) => argumentOf(walk, child)));

const environment = (
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
): Expression | null => {
  const [first, second] = args;
  if (first?.value.kind !== 'text' || !environmentReaders.has(chainOf(callee)?.join('.') ?? '')) return null;
  if (!isNameOfSetting(first.value.value)) return null;
  return choice([walk.environment(node, first.value.value), second?.value ?? unknown]);
};

/** Functions that give back one of their arguments with little done to it, and which. */
const handsBack: Readonly<Record<string, number>> = {
  str_replace: 2,
  preg_replace: 2,
  trim: 0,
  rtrim: 0,
  ltrim: 0,
  json_encode: 0,
  array_filter: 0,
  strval: 0,
  strtolower: 0,
};

/** What functions of the language itself give. */
const builtIn = (walk: Walk, node: SyntaxNode, callee: Expression, args: readonly Argument[]): Expression | null => {
  if (callee.kind !== 'name') return null;
  const [first, second] = args;
  if (callee.name === 'sprintf' && first?.value.kind === 'text')
    return walk.concat(
      node,
      filledByPercent(first.value, { kind: 'list', items: args.slice(1).map(({ value }) => value) }),
    );
  if (callee.name === 'define' && first?.value.kind === 'text' && second) {
    walk.unit.bind({ scope: 0, name: first.value.value, value: second.value, line: walk.place(node).line });
    return unknown;
  }
  if (callee.name === 'array_merge')
    return {
      kind: 'object',
      entries: args.map(({ value }) => ({ key: '...', value, ...walk.place(node) })),
      ...walk.place(node),
    };
  const kept = handsBack[callee.name];
  return kept === undefined ? null : (args[kept]?.value ?? unknown);
};

const makers = /^(app|resolve|make|makeWith|get)$/;

/** `app(Service::class)`: a container makes what it is asked for. */
const fromContainer = (
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
): Expression | null => {
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : '';
  const asked = named(named(node.childForFieldName('arguments'))[0] ?? null).at(-1);
  if (!makers.test(name) || asked?.type !== 'class_constant_access_expression') return null;
  const [first] = args;
  return first && walk.text(asked).endsWith('::class') ? walk.call(node, first.value, [], { form: 'new' }) : null;
};

const called = (walk: Walk, node: SyntaxNode, callee: Expression, name: SyntaxNode | null): Expression => {
  const args = argumentsOf(walk, node.childForFieldName('arguments'), callee);
  handles(walk, node, callee, args);
  return (
    environment(walk, node, callee, args) ??
    builtIn(walk, node, callee, args) ??
    fromContainer(walk, node, callee, args) ??
    walk.call(node, callee, args, { nameLine: name ? walk.place(name).line : walk.place(node).line })
  );
};

const functionCall: Handler = (walk, node) => {
  const target = node.childForFieldName('function');
  return called(walk, node, walk.visit(target), target);
};

const memberOf = (walk: Walk, node: SyntaxNode): Expression => ({
  kind: 'member',
  of: walk.visit(node.childForFieldName('object') ?? node.childForFieldName('scope')),
  name: variableName(walk, node.childForFieldName('name')),
});

const memberCall: Handler = (walk, node) => called(walk, node, memberOf(walk, node), node.childForFieldName('name'));

const creation: Handler = (walk, node) => {
  const [type] = named(node);
  const list = named(node).find((child) => child.type === 'arguments') ?? null;
  if (type?.type === 'anonymous_class') {
    argumentsOf(walk, list, unknown);
    return classOf(walk, type);
  }
  const written = walk.visit(type ?? null);
  const ofOwn = written.kind === 'name' && /^(self|static)$/.test(written.name);
  const callee: Expression = ofOwn ? { kind: 'self' } : written;
  return walk.call(node, callee, argumentsOf(walk, list, callee), { form: 'new' });
};

const subscript: Handler = (walk, node) => {
  const [target, index] = named(node);
  const of = walk.visit(target ?? null);
  const key = walk.as('key', null, () => walk.visit(index ?? null));
  if (key.kind !== 'text') return { kind: 'index', of, key };
  const map = of.kind === 'name' ? of.name : '';
  return environmentMaps.has(map) && isNameOfSetting(key.value)
    ? walk.environment(node, key.value)
    : { kind: 'member', of, name: key.value };
};

/** `Name::CONSTANT`; `Name::class` is the class itself. */
const constantOf: Handler = (walk, node) => {
  const [scope, name] = named(node);
  const of = walk.visit(scope ?? null);
  const word = walk.text(name ?? null);
  return word === 'class' || !name ? of : { kind: 'member', of, name: word };
};

const binary: Handler = (walk, node) => {
  const operator = node.childForFieldName('operator')?.type ?? node.children[1]?.type;
  const sides = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (operator !== '.' && operator !== '??' && operator !== '+') return compared(walk, node);
  const parts = sides.map((side) => walk.visit(side));
  if (operator !== '.') return choice(parts);
  return walk.concat(
    node,
    parts,
    parts.some(({ kind }) => kind === 'text' || kind === 'concat'),
  );
};

/** `a ? b : c`, and `a ?: c`, where the condition is the value. */
const conditional: Handler = (walk, node) => {
  const body = node.childForFieldName('body');
  const condition = node.childForFieldName('condition');
  const asked = body ? walk.as('comparison', null, () => walk.visit(condition)) : walk.visit(condition);
  return choice([body ? walk.visit(body) : asked, walk.visit(node.childForFieldName('alternative'))]);
};

/** Variables keep their mark, so that `$config` is not taken for the function `config`. */
const variable: Handler = (walk, node) => {
  const name = walk.text(node);
  return name === '$this' ? { kind: 'self' } : { kind: 'name', name };
};

export const expressions: Handlers = {
  name: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  qualified_name: qualified,
  variable_name: variable,
  relative_scope: () => ({ kind: 'self' }),
  member_access_expression: memberOf,
  nullsafe_member_access_expression: memberOf,
  scoped_property_access_expression: memberOf,
  class_constant_access_expression: constantOf,
  subscript_expression: subscript,
  function_call_expression: functionCall,
  member_call_expression: memberCall,
  nullsafe_member_call_expression: memberCall,
  scoped_call_expression: memberCall,
  object_creation_expression: creation,
  binary_expression: binary,
  conditional_expression: conditional,
  parenthesized_expression: inner,
  argument: inner,
  cast_expression: (walk, node) => walk.visit(node.childForFieldName('value')),
  match_expression: (walk, node) => {
    walk.as('comparison', null, () => walk.visit(node.childForFieldName('condition')));
    return choice(
      named(node.childForFieldName('body')).map((arm) => {
        walk.visit(arm.childForFieldName('conditional_expressions'));
        return walk.visit(arm.childForFieldName('return_expression'));
      }),
    );
  },
};
