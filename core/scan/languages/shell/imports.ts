import type { SyntaxNode } from '../../detector.ts';
import type { Handlers, Walk } from '../../syntax/walk.ts';

/** `source "$(dirname "$0")/lib.sh"`: a script beside this one, all of whose names are taken in. */
export const takeIn = (walk: Walk, node: SyntaxNode, path: string): void => {
  const file = /([\w.-]+(?:\/[\w.-]+)*\.\w+)["']?$/.exec(path)?.[1];
  if (file === undefined) return;
  const module = `./${file.replace(/^(\.\/)+/, '')}`;
  const names = [{ imported: '*all', local: '*all' }];
  walk.unit.imports.push({ module, names, typeOnly: false, scope: 0, ...walk.place(node) });
};

export const imports: Handlers = {};
