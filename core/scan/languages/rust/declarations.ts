import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { attribute, attributeItem } from './attributes.ts';
import { bindPattern } from './patterns.ts';
import { classNamed, isPublic, pathOf, typesOf } from './types.ts';

const addType = (walk: Walk, node: SyntaxNode, contract: boolean): number =>
  walk.unit.addClass({
    name: walk.text(node.childForFieldName('name')),
    scope: 0,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    exported: isPublic(node),
    contract,
  });

const members = (walk: Walk, node: SyntaxNode, body: number, exported: boolean): void => {
  let renamed: Expression = unknown;
  for (const child of named(node.childForFieldName('body'))) {
    const { line } = walk.place(child);
    const name = walk.text(child.childForFieldName('name'));
    if (child.type === 'attribute_item') renamed = attribute(walk, child);
    if (child.type === 'field_declaration')
      walk.unit.bind({ scope: body, name, line, types: typesOf(walk, child.childForFieldName('type'), exported) });
    if (child.type === 'enum_variant') walk.unit.bind({ scope: body, name, line, value: renamed });
    if (child.type !== 'attribute_item') renamed = unknown;
  }
};

const declaredType: Handler = (walk, node) => {
  const index = addType(walk, node, false);
  members(walk, node, walk.unit.classes[index]?.body ?? 0, isPublic(node));
  return unknown;
};

const trait: Handler = (walk, node) => {
  const index = addType(walk, node, true);
  walk.within(walk.unit.classes[index]?.body ?? 0, () => walk.each(node.childForFieldName('body')));
  return unknown;
};

/** Methods of a type of this file go to it; those of a type from elsewhere stand in a class that extends it. */
const implementation: Handler = (walk, node) => {
  const path = pathOf(walk, node.childForFieldName('type'));
  const name = path.at(-1) ?? '';
  const traits = typesOf(walk, node.childForFieldName('trait'), false);
  const known = classNamed(walk, name);
  const elsewhere: Expression[] = known < 0 ? [{ kind: 'name', name }] : [];
  const index =
    known >= 0 ? known : walk.unit.addClass({ name: '', scope: 0, line: walk.place(node).line, bases: elsewhere });
  const made = walk.unit.classes[index];
  if (!made) return unknown;
  made.endLine = node.endPosition.row + 1;
  made.bases = [...made.bases, ...traits.map((trait): Expression => ({ kind: 'name', name: trait }))];
  walk.within(made.body, () => walk.each(node.childForFieldName('body')));
  return unknown;
};

const variable: Handler = (walk, node) => {
  const types = typesOf(walk, node.childForFieldName('type'), false);
  const pattern = node.childForFieldName('pattern') ?? node.childForFieldName('name');
  const slot = pattern?.type === 'identifier' ? walk.text(pattern) : null;
  const value = walk.as('value', slot, () => walk.visit(node.childForFieldName('value')));
  const fixed = node.type !== 'let_declaration';
  if (fixed) walk.unit.bind({ scope: walk.scope, name: slot ?? '', value, line: walk.place(node).line, types });
  else bindPattern(walk, pattern, value, types);
  walk.visit(node.childForFieldName('alternative'));
  return unknown;
};

const assignTo = (walk: Walk, target: SyntaxNode | null, value: Expression): void => {
  const [root, ...path] = (target && chainOf(walk.visit(target))) ?? [];
  if (!target || root === undefined) return;
  const { line } = walk.place(target);
  const body = root === 'self' ? walk.unit.classes[walk.unit.classAround(walk.scope)]?.body : undefined;
  if (body !== undefined && path[0] !== undefined)
    walk.unit.bind({ scope: body, name: path[0], path: path.slice(1), value, line, from: walk.scope });
  else if (root !== 'self') walk.unit.bind({ scope: walk.scope, name: root, path, value, line });
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const slot = left ? walk.text(left.childForFieldName('field') ?? left) : null;
  const value = walk.as('value', slot, () => walk.visit(node.childForFieldName('right')));
  const added = node.type === 'compound_assignment_expr';
  assignTo(walk, left, added ? walk.concat(node, [walk.visit(left), value], false) : value);
  return unknown;
};

const loop: Handler = (walk, node) => {
  const over = walk.visit(node.childForFieldName('value'));
  walk.block(() => {
    bindPattern(walk, node.childForFieldName('pattern'), { kind: 'index', of: over, key: unknown });
    walk.visit(node.childForFieldName('body'));
  });
  return unknown;
};

export const declarations: Handlers = {
  struct_item: declaredType,
  enum_item: declaredType,
  union_item: declaredType,
  trait_item: trait,
  impl_item: implementation,
  attribute_item: attributeItem,
  inner_attribute_item: () => unknown,
  const_item: variable,
  static_item: variable,
  let_declaration: variable,
  assignment_expression: assignment,
  compound_assignment_expr: assignment,
  for_expression: loop,
};
