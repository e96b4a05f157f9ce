import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import type { Walk } from '../../syntax/walk.ts';

const wrappers = new Set(['Some', 'Ok', 'Err']);

/** Binds the names of a pattern to a value or to its parts. */
export const bindPattern = (
  walk: Walk,
  pattern: SyntaxNode | null,
  value: Expression,
  types: readonly string[] = [],
): void => {
  if (!pattern) return;
  const { line } = walk.place(pattern);
  if (pattern.type === 'identifier' || pattern.type === 'shorthand_field_identifier') {
    walk.unit.bind({ scope: walk.scope, name: walk.text(pattern), value, line, types, declared: true });
    return;
  }
  if (pattern.type === 'tuple_pattern' || pattern.type === 'slice_pattern') {
    named(pattern).forEach((child, at) => {
      bindPattern(walk, child, { kind: 'index', of: value, key: { kind: 'constant', value: at } });
    });
    return;
  }
  if (pattern.type === 'field_pattern') {
    const name = pattern.childForFieldName('name');
    const member: Expression = { kind: 'member', of: value, name: walk.text(name) };
    bindPattern(walk, pattern.childForFieldName('pattern') ?? name, member);
    return;
  }
  if (pattern.type === 'tuple_struct_pattern') {
    const [type, ...parts] = named(pattern);
    const kept = wrappers.has(walk.text(type ?? null)) && walk.text(type ?? null) !== 'Err';
    for (const part of parts) bindPattern(walk, part, kept ? value : unknown);
    return;
  }
  if (/^(struct_pattern|mut_pattern|ref_pattern|reference_pattern|match_pattern|captured_pattern)$/.test(pattern.type))
    for (const child of named(pattern)) bindPattern(walk, child, value, types);
};
