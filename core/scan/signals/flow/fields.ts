import type { Expression, ObjectExpression } from '../../neutral/expression.ts';

/** Stands between the name of an object and that of its field. */
export const fieldMark = ' . ';

/** Marks by field of an object that is written out; null where something is spread into it. */
export const fieldsOf = (
  { entries }: ObjectExpression,
  marksOf: (expression: Expression) => number,
): readonly (readonly [string, number])[] | null =>
  entries.some(({ key }) => key === null || key === '...')
    ? null
    : entries.map(({ key, value }) => [key ?? '', marksOf(value)] as const);

/** What the parameter of a function is given, its fields one by one where they are written out. */
export const givenAs = (
  name: string,
  value: Expression,
  marksOf: (expression: Expression) => number,
): readonly (readonly [string, number])[] => {
  const marks = marksOf(value);
  if (marks === 0) return [];
  const fields = value.kind === 'object' ? (fieldsOf(value, marksOf) ?? []) : [];
  return [[name, marks] as const, ...fields.map(([field, of]) => [`${name}${fieldMark}${field}`, of] as const)];
};
