import type { Unit } from './unit.ts';

const lineKeys = new Set(['line', 'endLine', 'nameLine']);

const moved = (value: unknown, lineOf: (line: number) => number): unknown => {
  if (Array.isArray(value)) return value.map((item) => moved(item, lineOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      lineKeys.has(key) && typeof item === 'number' ? lineOf(item) : moved(item, lineOf),
    ]),
  );
};

/** The same unit with every line number replaced. */
export const withLines = (unit: Unit, lineOf: (line: number) => number): Unit =>
  // Only numbers change, so the shape stays that of a unit.
  moved(unit, lineOf) as Unit;
