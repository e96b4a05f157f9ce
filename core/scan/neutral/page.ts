import type { Place } from './expression.ts';
import type { Call, Import, Unit } from './unit.ts';

/** A name that stands at a place of its own outside the code. */
export interface Named extends Place {
  readonly name: string;
}

/** What a page shows and loads outside its code. */
export interface PageParts {
  /** Elements with a name of somebody's own: `mux-player`. */
  readonly elements?: readonly Named[];
  /** Packages that are loaded from a place for packages. */
  readonly loaded?: readonly Named[];
}

/** Adds the parts of a page to its code: elements as calls, packages as imports without names. */
export const withPage = (unit: Unit, { elements = [], loaded = [] }: PageParts): Unit => {
  if (elements.length === 0 && loaded.length === 0) return unit;
  const calls = elements.map(
    ({ name, line, column }): Call => ({
      callee: { kind: 'name', name },
      arguments: [],
      form: 'element',
      scope: 0,
      line,
      column,
      endLine: line,
      nameLine: line,
      types: [],
    }),
  );
  const imports = loaded.map(
    ({ name, line, column }): Import => ({ module: name, names: [], typeOnly: false, scope: 0, line, column }),
  );
  return { ...unit, calls: [...unit.calls, ...calls], imports: [...unit.imports, ...imports] };
};
