import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { classNamed, isExported, typesOf } from './types.ts';

const fieldsOf = (walk: Walk, struct: SyntaxNode, body: number, exported: boolean): void => {
  for (const field of named(named(struct)[0] ?? null)) {
    const types = typesOf(walk, field.childForFieldName('type'), exported);
    const names = named(field).filter(({ type }) => type === 'field_identifier');
    const { line } = walk.place(field);
    for (const name of names) walk.unit.bind({ scope: body, name: walk.text(name), line, types });
  }
};

const typeSpec: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name'));
  const type = node.childForFieldName('type');
  const made = walk.unit.classes[classNamed(walk, name, walk.place(node).line)];
  if (!made || !type) return unknown;
  made.endLine = node.endPosition.row + 1;
  made.contract = type.type === 'interface_type';
  if (type.type === 'struct_type') fieldsOf(walk, type, made.body, isExported(name));
  else typesOf(walk, type, isExported(name));
  return unknown;
};

const bindTarget = (walk: Walk, target: SyntaxNode, value: Expression, line: number, declared: boolean): void => {
  if (target.type === 'identifier') {
    if (walk.text(target) !== '_')
      walk.unit.bind({ scope: walk.scope, name: walk.text(target), value, line, declared });
    return;
  }
  const chain = chainOf(walk.visit(target));
  const [root = '', ...path] = chain ?? [];
  if (path.length === 0) return;
  const self = walk.unit.bindings.some(
    ({ name, value: of, scope }) => name === root && of.kind === 'self' && walk.unit.holder(walk.scope) === scope,
  );
  const owner = self ? walk.unit.classes[walk.unit.classAround(walk.scope)] : undefined;
  if (owner)
    walk.unit.bind({ scope: owner.body, name: path[0] ?? '', path: path.slice(1), value, line, from: walk.scope });
  else walk.unit.bind({ scope: walk.scope, name: root, path, value, line });
};

const slotOf = (walk: Walk, target: SyntaxNode | undefined): string | null =>
  target ? walk.text(target.childForFieldName('field') ?? target) : null;

/** `a, b := f()`: the first name takes the answer, the others a part of it that is rarely the value looked for. */
const assign = (walk: Walk, node: SyntaxNode, targets: readonly SyntaxNode[], declared: boolean): void => {
  const sources = named(node.childForFieldName('right') ?? node.childForFieldName('value'));
  const values = sources.map((source, at) => walk.as('value', slotOf(walk, targets[at]), () => walk.visit(source)));
  const { line } = walk.place(node);
  targets.forEach((target, at) => {
    bindTarget(walk, target, values[at] ?? unknown, line, declared);
  });
};

const assignment: Handler = (walk, node) => {
  const left = named(node.childForFieldName('left'));
  if (walk.text(node.childForFieldName('operator')) !== '+=') {
    assign(walk, node, left, node.type === 'short_var_declaration');
    return unknown;
  }
  const [target] = left;
  const value = walk.visit(named(node.childForFieldName('right'))[0] ?? null);
  if (target?.type === 'identifier')
    bindTarget(walk, target, walk.concat(node, [walk.visit(target), value], false), walk.place(node).line, false);
  return unknown;
};

const variable: Handler = (walk, node) => {
  const names = named(node).filter(({ type }) => type === 'identifier');
  const types = typesOf(walk, node.childForFieldName('type'), false);
  assign(walk, node, names, true);
  const { line } = walk.place(node);
  if (types.length > 0)
    for (const name of names) walk.unit.bind({ scope: walk.scope, name: walk.text(name), line, types, declared: true });
  return unknown;
};

const range: Handler = (walk, node) => {
  const over = walk.visit(node.childForFieldName('right'));
  const [, item] = named(node.childForFieldName('left'));
  if (item) bindTarget(walk, item, { kind: 'index', of: over, key: unknown }, walk.place(node).line, true);
  return unknown;
};

const blocked: Handler = (walk, node) => {
  walk.block(() => walk.each(node));
  return unknown;
};

const branch: Handler = (walk, node) => {
  const condition = node.childForFieldName('condition') ?? node.childForFieldName('value');
  walk.block(() => {
    for (const child of named(node)) {
      if (child.startIndex === condition?.startIndex) walk.as('comparison', null, () => walk.visit(child));
      else walk.visit(child);
    }
  });
  return unknown;
};

export const declarations: Handlers = {
  type_spec: typeSpec,
  type_alias: typeSpec,
  const_spec: variable,
  var_spec: variable,
  short_var_declaration: assignment,
  assignment_statement: assignment,
  range_clause: range,
  block: blocked,
  if_statement: branch,
  for_statement: blocked,
  expression_case: branch,
  default_case: blocked,
  type_case: blocked,
  communication_case: blocked,
};
