import type { SyntaxNode } from '../../detector.ts';
import { named } from '../../syntax/nodes.ts';
import type { Walk } from '../../syntax/walk.ts';

const collect = (walk: Walk, nodes: readonly SyntaxNode[], into: string[], depth: number): void => {
  let before: SyntaxNode | null = null;
  for (const node of nodes) {
    const joint = before && walk.source.slice(before.endIndex, node.startIndex) === '.';
    if (node.type === 'type_identifier') {
      if (joint) into.push(`${into.pop() ?? ''}.${walk.text(node)}`);
      else into.push(walk.text(node));
    } else if (depth < 6 && /^(type_arguments|nullable_type|function_type|record_type)$/.test(node.type))
      collect(walk, named(node), into, depth + 1);
    before = node;
  }
};

/** Names of the types among the nodes of a declaration, prefixes of imports dotted before them. */
export const typesOf = (walk: Walk, nodes: readonly SyntaxNode[], exported: boolean): string[] => {
  const names: string[] = [];
  collect(walk, nodes, names, 0);
  const [first] = nodes;
  if (first) for (const name of names) walk.unit.types.push({ name, line: walk.place(first).line, exported });
  return names;
};

/** Names that begin with an underscore stay in their file. */
export const isPublic = (name: string): boolean => !name.startsWith('_');
