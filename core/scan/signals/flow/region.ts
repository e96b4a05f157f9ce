import type { Binding, Call } from '../../neutral/unit.ts';
import { encloses, functionAround } from '../../resolve/names.ts';
import type { ProjectFile } from '../../resolve/project.ts';

/** A function with all functions inside it, or what stands outside of any. */
export interface Region {
  readonly file: ProjectFile;
  /** Number of the function; -1 for what stands outside of any. */
  readonly index: number;
  readonly bindings: readonly Binding[];
  readonly calls: readonly { readonly call: Call; readonly index: number }[];
}

/** The outermost function around a scope, -1 where none is. */
export const outermost = (file: ProjectFile, scope: number): number => {
  let found = -1;
  for (let index = functionAround(file, scope); index >= 0; ) {
    found = index;
    const around = file.unit.functions[index]?.scope ?? -1;
    index = around < 0 ? -1 : functionAround(file, around);
  }
  return found;
};

export const regionOf = (file: ProjectFile, index: number): Region => {
  const made = file.unit.functions[index];
  const inside = (scope: number): boolean =>
    made ? encloses(file, made.body, scope) : functionAround(file, scope) === -1;
  return {
    file,
    index,
    bindings: file.unit.bindings.filter(({ scope, from }) => inside(from ?? scope)),
    calls: file.unit.calls.flatMap((call, at) => (inside(call.scope) ? [{ call, index: at }] : [])),
  };
};
