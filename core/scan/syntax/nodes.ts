import type { SyntaxNode } from '../detector.ts';

const isComment = (type: string): boolean => type === 'comment' || type.endsWith('_comment');

/** The named children that are code: no gaps, no comments. */
export const named = (node: SyntaxNode | null): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  if (node) for (const child of node.namedChildren) if (child && !isComment(child.type)) found.push(child);
  return found;
};

/** True where an unnamed child reads `token`. */
export const has = (node: SyntaxNode, token: string): boolean => node.children.some((child) => child?.type === token);

export const ofType = (node: SyntaxNode | null, ...types: readonly string[]): SyntaxNode | null =>
  node?.namedChildren.find((child) => child !== null && types.includes(child.type)) ?? null;
