import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { compared, inner } from '../../syntax/handlers.ts';
import { speaks } from '../../syntax/messages.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { lastOf } from './functions.ts';
import { bindPattern } from './patterns.ts';
import { classNamed, pathOf } from './types.ts';

const chained = (names: readonly string[]): Expression => {
  const [root = '', ...rest] = names;
  const start: Expression = root === 'Self' || root === 'self' ? { kind: 'self' } : { kind: 'name', name: root };
  return rest.reduce<Expression>((of, name) => ({ kind: 'member', of, name }), start);
};

const path: Handler = (walk, node) => chained(pathOf(walk, node));

const readers = /^(std\.)?env\.var(_os)?$|^dotenvy?\.var$|^var$/;

/** Makers of a value that only wraps another. */
const wraps =
  /^(Ok|Some|Box\.new|Arc\.new|Rc\.new|Mutex\.new|RwLock\.new|Cow\.from|String\.from|Cow\.Borrowed|Cow\.Owned|Json|Cell\.new|RefCell\.new|Secret\.new|SecretString\.from|Body\.from)$/;

/** Makers of a value that a function works out when it is first wanted. */
const lazily = /^(Lazy|LazyLock|LazyCell)\.new$/;

/** Methods that give what they are called on, at most in another dress. */
const keeps =
  /^(to_string|to_owned|into|clone|cloned|copied|as_str|as_ref|as_mut|as_deref|unwrap|expect|ok|unwrap_or_default|iter|into_iter|borrow|borrow_mut|lock|trim\w*|map_err|context|with_context|wrap_err|ok_or|ok_or_else|error_for_status|as_bytes|into_bytes|into_string|to_lowercase|collect|to_vec|boxed|await)$/;

const otherwise = /^(unwrap_or|unwrap_or_else|or|or_else|get_or_insert|get_or_insert_with|map_or|unwrap_or_insert)$/;

const says = /^(expect|context|with_context|wrap_err|ok_or|ok_or_else|map_err)$/;

/** What a function written in place gives back, or the value itself. */
const resultOf = (walk: Walk, value: Expression | undefined): Expression =>
  value?.kind === 'function'
    ? choice((walk.unit.functions[value.function]?.returns ?? []).map((entry) => entry.value))
    : (value ?? unknown);

const argumentsOf = (walk: Walk, node: SyntaxNode, callee: Expression): Argument[] => {
  const message =
    speaks(callee) || (callee.kind === 'member' && says.test(callee.name)) || chainOf(callee)?.[0] === 'Err';
  return walk.as(message ? 'message' : null, null, () =>
    named(node.childForFieldName('arguments')).map(
      (child): Argument => ({ name: null, value: walk.visit(child), line: walk.place(child).line }),
    ),
  );
};

/** What is known of a call by its name alone: wrappers, look-ups of settings, defaults. */
const known = (walk: Walk, node: SyntaxNode, callee: Expression, args: readonly Argument[]): Expression | null => {
  const dotted = chainOf(callee)?.join('.') ?? '';
  const [first] = args;
  if (readers.test(dotted) && first?.value.kind === 'text') return walk.environment(node, first.value.value);
  if (wraps.test(dotted)) return first?.value ?? unknown;
  if (dotted === 'Err') return unknown;
  if (lazily.test(dotted)) return resultOf(walk, first?.value);
  if (callee.kind !== 'member') return null;
  if (keeps.test(callee.name)) return callee.of;
  return otherwise.test(callee.name) ? choice([callee.of, ...args.map(({ value }) => resultOf(walk, value))]) : null;
};

/** `map.insert("key", value)` sets a member of what it is called on. */
const remember = (walk: Walk, node: SyntaxNode, callee: Expression, args: readonly Argument[]): void => {
  const [key, value] = args;
  if (callee.kind !== 'member' || callee.name !== 'insert' || callee.of.kind !== 'name') return;
  if (key?.value.kind !== 'text' || !value) return;
  const { line } = walk.place(node);
  walk.unit.bind({ scope: walk.scope, name: callee.of.name, path: [key.value.value], value: value.value, line });
};

const call: Handler = (walk, node) => {
  const given = node.childForFieldName('function');
  const target = given?.type === 'generic_function' ? given.childForFieldName('function') : given;
  const types = named(given?.childForFieldName('type_arguments') ?? null).map((child) => walk.text(child));
  const callee = walk.visit(target);
  const args = argumentsOf(walk, node, callee);
  remember(walk, node, callee, args);
  const name = target?.childForFieldName('field') ?? target;
  const nameLine = name ? walk.place(name).line : walk.place(node).line;
  return known(walk, node, callee, args) ?? walk.call(node, callee, args, { nameLine, types });
};

const fieldsOf = (walk: Walk, body: SyntaxNode | null): Argument[] =>
  named(body).map((child): Argument => {
    const { line } = walk.place(child);
    if (child.type === 'base_field_initializer') return { name: '...', value: walk.visit(child.namedChild(0)), line };
    const name = walk.text(child.childForFieldName('field') ?? child.namedChild(0));
    const value = child.childForFieldName('value') ?? child.namedChild(0);
    return { name, value: walk.as('value', name, () => walk.visit(value)), line };
  });

/** `Service { client }` makes an instance; where the type is of this file, its fields are set by it. */
const struct: Handler = (walk, node) => {
  const names = pathOf(walk, node.childForFieldName('name'));
  const args = fieldsOf(walk, node.childForFieldName('body'));
  const around = walk.unit.classAround(walk.scope);
  const owner = names[0] === 'Self' ? around : classNamed(walk, names.at(-1) ?? '');
  const body = walk.unit.classes[owner]?.body;
  if (body !== undefined)
    for (const { name, value, line } of args)
      if (name !== null && name !== '...') walk.unit.bind({ scope: body, name, value, line, from: walk.scope });
  const own = walk.unit.classes[owner]?.name ?? '';
  const made = walk.call(node, chained(names[0] === 'Self' && own !== '' ? [own] : names), args, { form: 'new' });
  const entries = args.map(({ name, value, line }) => ({ key: name, value, line, column: 1 }));
  return choice([made, { kind: 'object', entries, ...walk.place(node) }]);
};

const binary: Handler = (walk, node) => {
  if (walk.text(node.childForFieldName('operator')) !== '+' && node.children[1]?.type !== '+')
    return compared(walk, node);
  const parts = [node.childForFieldName('left'), node.childForFieldName('right')].map((side) => walk.visit(side));
  return walk.concat(
    node,
    parts,
    parts.some(({ kind }) => kind === 'text' || kind === 'concat'),
  );
};

const block: Handler = (walk, node) => walk.block(() => lastOf(walk, node));

const condition = (walk: Walk, node: SyntaxNode | null): void => {
  if (node?.type === 'let_condition')
    bindPattern(walk, node.childForFieldName('pattern'), walk.visit(node.childForFieldName('value')));
  else if (node?.type === 'let_chain') for (const child of named(node)) condition(walk, child);
  else walk.as('comparison', null, () => walk.visit(node));
};

const branch: Handler = (walk, node) =>
  walk.block(() => {
    condition(walk, node.childForFieldName('condition'));
    const taken = walk.visit(node.childForFieldName('consequence') ?? node.childForFieldName('body'));
    return choice([taken, walk.visit(node.childForFieldName('alternative'))]);
  });

const match: Handler = (walk, node) => {
  const value = walk.visit(node.childForFieldName('value'));
  const arms = named(node.childForFieldName('body')).filter(({ type }) => type === 'match_arm');
  return choice(
    arms.map((arm) =>
      walk.block(() => {
        const pattern = arm.childForFieldName('pattern');
        walk.as('comparison', null, () => walk.visit(pattern));
        bindPattern(walk, pattern, value);
        return walk.visit(arm.childForFieldName('value'));
      }),
    ),
  );
};

const valueIn: Handler = (walk, node) => walk.visit(node.childForFieldName('value') ?? named(node)[0] ?? null);

export const expressions: Handlers = {
  identifier: path,
  type_identifier: path,
  scoped_identifier: path,
  scoped_type_identifier: path,
  generic_type: () => unknown,
  type_arguments: () => unknown,
  self: () => ({ kind: 'self' }),
  field_expression: (walk, node) => ({
    kind: 'member',
    of: walk.visit(node.childForFieldName('value')),
    name: walk.text(node.childForFieldName('field')),
  }),
  call_expression: call,
  struct_expression: struct,
  binary_expression: binary,
  try_expression: inner,
  await_expression: inner,
  parenthesized_expression: inner,
  unary_expression: inner,
  reference_expression: valueIn,
  type_cast_expression: valueIn,
  index_expression: (walk, node) => {
    const [target, index] = named(node);
    const of = walk.visit(target ?? null);
    const key = walk.as('key', null, () => walk.visit(index ?? null));
    return key.kind === 'text' ? { kind: 'member', of, name: key.value } : { kind: 'index', of, key };
  },
  block,
  async_block: (walk, node) => walk.visit(named(node).at(-1) ?? null),
  unsafe_block: (walk, node) => walk.visit(named(node).at(-1) ?? null),
  if_expression: branch,
  while_expression: branch,
  else_clause: inner,
  match_expression: match,
};
