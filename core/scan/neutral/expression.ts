/** Where something stands: line and column from 1, column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface TextExpression extends Place {
  readonly kind: 'text';
  readonly value: string;
}

export interface ConcatExpression extends Place {
  readonly kind: 'concat';
  readonly parts: readonly Expression[];
}

export interface ObjectEntry extends Place {
  /** Null for a computed key; `...` for a spread. */
  readonly key: string | null;
  readonly value: Expression;
}

export interface ObjectExpression extends Place {
  readonly kind: 'object';
  readonly entries: readonly ObjectEntry[];
}

/**
 * A value as written, free of any language. Plain JSON. Calls and functions are numbers into the unit's own lists, so
 * that each is described once.
 */
export type Expression =
  | TextExpression
  | ConcatExpression
  | ObjectExpression
  | { readonly kind: 'constant'; readonly value: number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly key: Expression }
  | { readonly kind: 'call'; readonly call: number }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  /** One of several: `??`, `||`, a conditional, a default. */
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  | { readonly kind: 'function'; readonly function: number }
  | ({ readonly kind: 'environment'; readonly name: string } & Place)
  | { readonly kind: 'unknown' };

export const unknown: Expression = { kind: 'unknown' };

export const choice = (options: readonly Expression[]): Expression => {
  const known = options.filter((option) => option.kind !== 'unknown');
  return known.length === 1 && known[0] ? known[0] : known.length === 0 ? unknown : { kind: 'choice', options: known };
};

/** The names of a chain of plain members, first name first, or null where something else stands in it. */
export const chainOf = (expression: Expression): readonly string[] | null => {
  if (expression.kind === 'name') return [expression.name];
  if (expression.kind === 'self') return ['self'];
  if (expression.kind !== 'member') return null;
  const of = chainOf(expression.of);
  return of && [...of, expression.name];
};
