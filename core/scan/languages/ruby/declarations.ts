import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import { caught } from '../../syntax/handlers.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const classOf: Handler = (walk, node) => {
  const name = walk.text(node.childForFieldName('name')).split('::').at(-1) ?? '';
  const superclass = named(node.childForFieldName('superclass'))[0];
  const index = walk.unit.addClass({
    name,
    scope: walk.scope,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    bases: superclass ? [walk.visit(superclass)] : [],
    exported: true,
  });
  walk.within(walk.unit.classes[index]?.body ?? walk.scope, () => walk.each(node.childForFieldName('body')));
  return unknown;
};

const set = (walk: Walk, target: Expression, value: Expression, line: number): void => {
  const [root = '', ...path] = chainOf(target) ?? [];
  if (root === '') return;
  const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
  if (root !== 'self' || path.length === 0) {
    walk.unit.bind({ scope: walk.scope, name: root, path, value, line });
    return;
  }
  const names = [path[0] ?? '', (path[0] ?? '').replace(/^@+/, '')];
  for (const name of new Set(names))
    walk.unit.bind({ scope: owner?.body ?? walk.scope, from: walk.scope, name, path: path.slice(1), value, line });
};

/** What stands left of `=`: a call without arguments is a member that is set. */
const targetOf = (walk: Walk, node: SyntaxNode | null): Expression => {
  if (node?.type === 'identifier') return { kind: 'name', name: walk.text(node) };
  if (node?.type !== 'call') return walk.visit(node);
  const of = node.childForFieldName('receiver');
  const name = walk.text(node.childForFieldName('method'));
  return of ? { kind: 'member', of: targetOf(walk, of), name } : { kind: 'name', name };
};

/** `a, b = f`: each name takes a part. */
const several = (walk: Walk, node: SyntaxNode, left: SyntaxNode): Expression => {
  const value = walk.visit(node.childForFieldName('right'));
  named(left).forEach((child, at) => {
    const part: Expression = { kind: 'index', of: value, key: { kind: 'constant', value: at } };
    set(walk, targetOf(walk, child), part, walk.place(node).line);
  });
  return value;
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  if (left?.type === 'left_assignment_list') return several(walk, node, left);
  const target = targetOf(walk, left);
  const slot = chainOf(target)?.at(-1)?.replace(/^@+/, '') ?? null;
  const value = walk.as('value', slot, () => walk.visit(node.childForFieldName('right')));
  set(walk, target, value, walk.place(node).line);
  return value;
};

const operator: Handler = (walk, node) => {
  const target = targetOf(walk, node.childForFieldName('left'));
  const value = walk.visit(node.childForFieldName('right'));
  const sign = walk.text(node.childForFieldName('operator'));
  const result =
    sign === '+=' ? walk.concat(node, [target, value], false) : sign === '||=' ? value : choice([target, value]);
  set(walk, target, result, walk.place(node).line);
  return result;
};

export const declarations: Handlers = {
  class: classOf,
  module: classOf,
  assignment,
  operator_assignment: operator,
  rescue: caught,
};
