import type { SyntaxNode } from '../../detector.ts';
import type { Unit } from '../../neutral/unit.ts';
import { type Handlers, Walk } from '../../syntax/walk.ts';
import { declarations } from './declarations.ts';
import { expressions } from './expressions.ts';
import { functions } from './functions.ts';
import { imports } from './imports.ts';
import { literals } from './literals.ts';

const handlers: Handlers = { ...literals, ...expressions, ...declarations, ...functions, ...imports };

export const toNeutral = (root: SyntaxNode, source: string): Unit => {
  const walk = new Walk(source, handlers);
  walk.each(root);
  return walk.finish();
};
