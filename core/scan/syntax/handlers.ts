import type { SyntaxNode } from '../detector.ts';
import { type Expression, unknown } from '../neutral/expression.ts';
import { named } from './nodes.ts';
import type { Handler, Walk } from './walk.ts';

/** Nothing in it is code that counts. */
export const nothing: Handler = () => unknown;

/** Stands for the first thing in it. */
export const inner: Handler = (walk, node) => walk.visit(named(node)[0] ?? null);

/** A block of its own: what is set inside may not have been set after it. */
export const blocked: Handler = (walk, node) => {
  walk.block(() => walk.each(node));
  return unknown;
};

/** Its strings are told to a person. */
export const told: Handler = (walk, node) => {
  walk.as('message', null, () => walk.each(node));
  return unknown;
};

/** Its strings are compared with something. */
export const compared: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.each(node));
  return unknown;
};

/** A condition in the field of that name, and branches that may not be taken. */
export const branched =
  (field: string): Handler =>
  (walk, node) => {
    const condition = node.childForFieldName(field);
    walk.as('comparison', null, () => walk.visit(condition));
    for (const child of named(node))
      if (child.startIndex !== condition?.startIndex) walk.block(() => walk.visit(child));
    return unknown;
  };

export const list: Handler = (walk, node) => ({ kind: 'list', items: named(node).map((child) => walk.visit(child)) });

/** A number as most languages write it, with `_` between digits and letters for its type after it. */
export const number: Handler = (walk, node) => {
  const value = Number(walk.text(node).replace(/_?([uif](8|16|32|64|128|size)|[lLfFdDrn])$|_/g, ''));
  return Number.isFinite(value) ? { kind: 'constant', value } : unknown;
};

export const constant =
  (value: boolean | null): Handler =>
  (): Expression => ({ kind: 'constant', value });

const bodies = /^(block|compound_statement|statements|then|catch_filter_clause)$/;
const typeName =
  /^(type_identifier|identifier|simple_identifier|name|qualified_name|scope_resolution|constant|attribute|scoped_type_identifier|user_type)$/;

const typesCaught = (walk: Walk, node: SyntaxNode, depth: number): void => {
  for (const child of named(node)) {
    if (bodies.test(child.type) || depth > 6) continue;
    if (!typeName.test(child.type)) {
      typesCaught(walk, child, depth + 1);
      continue;
    }
    const name = walk
      .text(child)
      .replace(/^\\/, '')
      .split(/::|\\|\./)
      .join('.');
    if (/(^|\.)\p{Lu}\w*$/u.test(name)) walk.unit.types.push({ name, line: walk.place(child).line, exported: false });
  }
};

/** A clause that takes errors: their types are used by it, what it does may not be done. */
export const caught: Handler = (walk, node) => {
  typesCaught(walk, node, 0);
  walk.block(() => walk.each(node));
  return unknown;
};
