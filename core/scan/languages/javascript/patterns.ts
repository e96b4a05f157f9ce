import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression } from '../../neutral/expression.ts';
import type { Walk } from '../../syntax/walk.ts';

const member = (of: Expression, name: string): Expression => ({ kind: 'member', of, name });

const bindObject = (walk: Walk, pattern: SyntaxNode, value: Expression, declared: boolean): void => {
  for (const child of pattern.namedChildren) {
    if (!child) continue;
    if (child.type === 'shorthand_property_identifier_pattern') {
      const name = walk.text(child);
      bindPattern(walk, child, fieldFrom(walk, child, value, name), declared);
    } else if (child.type === 'pair_pattern') {
      const name = walk.text(child.childForFieldName('key')).replace(/^['"]|['"]$/g, '');
      const target = child.childForFieldName('value');
      if (target) bindPattern(walk, target, fieldFrom(walk, child, value, name), declared);
    } else if (child.type === 'object_assignment_pattern') {
      const left = child.childForFieldName('left');
      const fallback = walk.as('value', walk.text(left), () => walk.visit(child.childForFieldName('right')));
      if (left) bindPattern(walk, left, choice([fieldFrom(walk, child, value, walk.text(left)), fallback]), declared);
    } else if (child.type === 'rest_pattern') {
      const inner = child.namedChild(0);
      if (inner) bindPattern(walk, inner, value, declared);
    }
  }
};

/** `const { KEY } = process.env` reads the environment. */
const fieldFrom = (walk: Walk, node: SyntaxNode, value: Expression, name: string): Expression =>
  isEnvironment(value) ? walk.environment(node, name) : member(value, name);

const environmentRoots = new Set([
  'process.env',
  'import.meta.env',
  'Bun.env',
  'Deno.env',
  'env',
  'self.env',
  'context.env',
  'c.env',
]);

export const isEnvironment = (value: Expression): boolean => {
  const chain = chainOf(value);
  return chain !== null && environmentRoots.has(chain.join('.'));
};

/** Binds every name of a pattern to its part of `value`. */
export const bindPattern = (walk: Walk, pattern: SyntaxNode, value: Expression, declared: boolean): void => {
  const { line } = walk.place(pattern);
  const scope = walk.scope;
  if (pattern.type === 'object_pattern') {
    bindObject(walk, pattern, value, declared);
    return;
  }
  if (pattern.type === 'array_pattern') {
    pattern.namedChildren.forEach((child, position) => {
      if (child)
        bindPattern(walk, child, { kind: 'index', of: value, key: { kind: 'constant', value: position } }, declared);
    });
    return;
  }
  if (pattern.type === 'assignment_pattern') {
    const left = pattern.childForFieldName('left');
    const fallback = walk.visit(pattern.childForFieldName('right'));
    if (left) bindPattern(walk, left, choice([value, fallback]), declared);
    return;
  }
  if (pattern.type === 'identifier' || pattern.type === 'shorthand_property_identifier_pattern')
    walk.unit.bind({ scope, name: walk.text(pattern), value, line, declared });
};
