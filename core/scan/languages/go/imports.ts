import { unknown } from '../../neutral/expression.ts';
import type { Handlers } from '../../syntax/walk.ts';
import { stringValue } from './literals.ts';

/** Words that say that something is a package, and not which. */
const ofPackages = /(^|[-.])(go|sdk|api)(?=[-.]|$)/g;

/**
 * The names a package may have when its path is all that is known: `openai-go/v2` is `openai` as a rule, and `go-sdk` has
 * the name of its owner.
 */
const packageNames = (path: string): string[] => {
  const parts = path.replace(/\/v\d+$/, '').split('/');
  const bare = (parts.at(-1) ?? path).replace(/\.v\d+$/, '');
  const own = bare.replaceAll(ofPackages, '');
  const names = [
    bare,
    bare.replace(/^go[-.]|[-.]go$|-sdk$|^sdk-/g, ''),
    bare.replaceAll(/[-.]/g, ''),
    own.replace(/^[-.]/, '') || (parts.at(-2) ?? ''),
  ];
  return [...new Set(names.filter((name) => /^\w+$/.test(name)))];
};

export const imports: Handlers = {
  import_spec: (walk, node) => {
    const source = node.childForFieldName('path');
    if (!source) return unknown;
    const module = stringValue(walk, source);
    const alias = walk.text(node.childForFieldName('name'));
    const locals = alias === '' ? packageNames(module) : [alias];
    walk.unit.imports.push({
      module,
      names: locals.filter((local) => local !== '_').map((local) => ({ imported: '*', local })),
      typeOnly: false,
      scope: 0,
      ...walk.place(source),
    });
    return unknown;
  },
  package_clause: (walk, node) => {
    walk.unit.namespace = walk.text(node.namedChild(0));
    return unknown;
  },
};
