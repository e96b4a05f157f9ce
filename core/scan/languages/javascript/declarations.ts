import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { bindModule } from './imports.ts';
import { keyName } from './literals.ts';
import { bindPattern } from './patterns.ts';
import { typeNames } from './types.ts';

/** The string node of `require('m')` or `await import('m')`, bare or with one member taken. */
const requiredModule = (walk: Walk, value: SyntaxNode | null): SyntaxNode | null => {
  const bare = value?.type === 'await_expression' ? value.namedChild(0) : value;
  if (bare?.type !== 'call_expression') return null;
  const target = bare.childForFieldName('function');
  if (target?.type !== 'import' && walk.text(target) !== 'require') return null;
  const source = bare.childForFieldName('arguments')?.namedChild(0) ?? null;
  return source?.type === 'string' ? source : null;
};

const declarator: Handler = (walk, node) => {
  const name = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  const types = typeNames(walk, node.childForFieldName('type'));
  const module = requiredModule(walk, value);
  if (module) {
    bindModule(walk, name, module);
    return unknown;
  }
  if (!name) return unknown;
  const plain = name.type === 'identifier';
  const expression = walk.as('value', plain ? walk.text(name) : null, () => walk.visit(value));
  if (plain)
    walk.unit.bind({
      scope: walk.scope,
      name: walk.text(name),
      value: expression,
      line: walk.place(node).line,
      declared: true,
      types,
    });
  else bindPattern(walk, name, expression, true);
  return unknown;
};

/** `this.a = v` sets a field of the class around; `a.b = v` a member of what `a` names. */
const setMember = (walk: Walk, target: Expression, value: Expression, line: number): void => {
  const chain = chainOf(target);
  if (!chain || chain.length < 2) return;
  const [root = '', ...path] = chain;
  if (root === 'self') {
    const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
    const [name = '', ...rest] = path;
    walk.unit.bind({ scope: owner?.body ?? walk.scope, name, path: rest, value, line, from: walk.scope });
    return;
  }
  if ((root === 'module' && path[0] === 'exports') || root === 'exports')
    commonExport(walk, root === 'module' ? path.slice(1) : path, value);
  walk.unit.bind({ scope: walk.scope, name: root, path, value, line });
};

const commonExport = (walk: Walk, path: readonly string[], value: Expression): void => {
  const add = (name: string, given: Expression): void => {
    walk.unit.exports.push({ name, local: null, module: null, imported: null, value: given });
  };
  const [first] = path;
  if (first !== undefined) {
    add(first, value);
    return;
  }
  add('default', value);
  if (value.kind !== 'object') add('*module', value);
  else for (const entry of value.entries) if (entry.key && entry.key !== '...') add(entry.key, entry.value);
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const { line } = walk.place(node);
  if (!left) return unknown;
  const slot = left.type === 'identifier' ? walk.text(left) : walk.text(left.childForFieldName('property'));
  const value = walk.as('value', slot || null, () => walk.visit(node.childForFieldName('right')));
  if (left.type === 'identifier') walk.unit.bind({ scope: walk.scope, name: walk.text(left), value, line });
  else if (left.type === 'object_pattern' || left.type === 'array_pattern') bindPattern(walk, left, value, false);
  else setMember(walk, walk.visit(left), value, line);
  return value;
};

const augmented: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const value = walk.visit(node.childForFieldName('right'));
  const operator = walk.text(node.childForFieldName('operator'));
  if (left?.type !== 'identifier') return unknown;
  const name = walk.text(left);
  const before: Expression = { kind: 'name', name };
  const sum: Expression = operator === '+=' ? walk.concat(node, [before, value], false) : choice([before, value]);
  walk.unit.bind({ scope: walk.scope, name, value: sum, line: walk.place(node).line });
  return sum;
};

const field: Handler = (walk, node) => {
  const key = node.childForFieldName('name') ?? node.childForFieldName('property');
  const name = keyName(walk, key) ?? '';
  const types = typeNames(walk, node.childForFieldName('type'));
  const value = walk.as('value', name, () => walk.visit(node.childForFieldName('value')));
  walk.unit.bind({ scope: walk.scope, name, value, line: walk.place(node).line, types });
  return unknown;
};

const classOf: Handler = (walk, node) => {
  const { unit } = walk;
  const around = node.parent;
  const name =
    walk.text(node.childForFieldName('name')) ||
    (around?.type === 'variable_declarator' ? walk.text(around.childForFieldName('name')) : '');
  const heritage = node.namedChildren.find((child) => child?.type === 'class_heritage') ?? null;
  const bases = heritage ? basesOf(walk, heritage) : [];
  const index = unit.addClass({
    name,
    scope: walk.scope,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    bases,
    exported: around?.type === 'export_statement',
  });
  const body = unit.classes[index]?.body ?? walk.scope;
  walk.within(body, () => walk.each(node.childForFieldName('body')));
  return { kind: 'name', name };
};

const basesOf = (walk: Walk, heritage: SyntaxNode): Expression[] =>
  heritage.namedChildren.flatMap((child) =>
    child?.type === 'extends_clause'
      ? [walk.visit(child.childForFieldName('value') ?? child.namedChild(0))]
      : child?.type === 'implements_clause'
        ? typeNames(walk, child).map((name): Expression => ({ kind: 'name', name }))
        : [walk.visit(child)],
  );

const enumOf: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const entries = (node.childForFieldName('body')?.namedChildren ?? []).flatMap((child) => {
    if (child?.type !== 'enum_assignment') return [];
    const key = walk.text(child.childForFieldName('name'));
    const value = walk.as('value', key, () => walk.visit(child.childForFieldName('value')));
    return [{ key, value, ...walk.place(child) }];
  });
  walk.unit.bind({
    scope: walk.scope,
    name,
    value: { kind: 'object', entries, ...walk.place(node) },
    line: walk.place(node).line,
    declared: true,
  });
  return unknown;
};

const blocked: Handler = (walk, node) => {
  walk.block(() => walk.each(node));
  return unknown;
};

const branch: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.visit(node.childForFieldName('condition') ?? node.childForFieldName('value')));
  walk.block(() => {
    for (const child of node.namedChildren) if (child && child.type !== 'parenthesized_expression') walk.visit(child);
  });
  return unknown;
};

const iteration: Handler = (walk, node) => {
  walk.block(() => {
    const left = node.childForFieldName('left');
    const over = walk.visit(node.childForFieldName('right'));
    if (left) bindPattern(walk, left, { kind: 'index', of: over, key: unknown }, true);
    walk.visit(node.childForFieldName('body'));
  });
  return unknown;
};

const thrown: Handler = (walk, node) => {
  walk.as('message', null, () => walk.each(node));
  return unknown;
};

export const declarations: Handlers = {
  variable_declarator: declarator,
  assignment_expression: assignment,
  augmented_assignment_expression: augmented,
  public_field_definition: field,
  field_definition: field,
  class_declaration: classOf,
  abstract_class_declaration: classOf,
  class: classOf,
  enum_declaration: enumOf,
  statement_block: blocked,
  if_statement: branch,
  switch_case: branch,
  switch_default: blocked,
  for_statement: blocked,
  for_in_statement: iteration,
  while_statement: branch,
  try_statement: (walk, node) => {
    walk.each(node);
    return unknown;
  },
  throw_statement: thrown,
  statement_identifier: () => unknown,
};
