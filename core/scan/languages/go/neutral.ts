import type { SyntaxNode } from '../../detector.ts';
import type { Unit } from '../../neutral/unit.ts';
import { type Handlers, Walk } from '../../syntax/walk.ts';
import { declarations } from './declarations.ts';
import { expressions } from './expressions.ts';
import { functions } from './functions.ts';
import { imports } from './imports.ts';
import { literals } from './literals.ts';

const handlers: Handlers = { ...literals, ...expressions, ...declarations, ...functions, ...imports };

/** What instances are made with becomes the fields of their type. */
const bindFields = ({ unit }: Walk): void => {
  for (const call of unit.calls) {
    if (call.form !== 'new' || call.callee.kind !== 'name') continue;
    const { name } = call.callee;
    const made = unit.classes.find((candidate) => candidate.name === name);
    if (!made) continue;
    for (const { name: field, value, line } of call.arguments)
      if (field !== null) unit.bind({ scope: made.body, name: field, value, line });
  }
};

export const toNeutral = (root: SyntaxNode, source: string): Unit => {
  const walk = new Walk(source, handlers);
  walk.each(root);
  bindFields(walk);
  return walk.finish();
};
