import type { Evaluator } from './evaluator.ts';
import type { ProjectFile } from './project.ts';
import type { Value } from './value.ts';

/** What `<Name.Provider value={…}>` elements of the project hand down. */
export const providedTo = (evaluator: Evaluator, name: string): readonly Value[] => {
  return evaluator.project.elements(name).flatMap(({ file, call }) => {
    const element = file.unit.calls[call];
    const value = element?.arguments.find((argument) => argument.name === 'value');
    return element && value ? evaluator.evaluate(value.value, evaluator.frame(file, element.scope, element.line)) : [];
  });
};

/** What a file of the project gives under a name, itself or from another that it hands on. */
export const exportOf = (evaluator: Evaluator, file: ProjectFile, name: string): readonly Value[] => {
  const top = evaluator.frame(file, 0, Number.MAX_SAFE_INTEGER);
  const exact = file.unit.exports.filter((entry) => entry.name === name);
  const values = exact.flatMap((entry) => {
    if (entry.value) return evaluator.evaluate(entry.value, top);
    if (entry.module !== null)
      return evaluator.fromModule(file, entry.module, entry.imported ?? name, { file, line: 1, column: 1 });
    return evaluator.name(entry.local ?? name, top);
  });
  if (values.length > 0) return values;
  for (const entry of file.unit.exports) {
    if (entry.name !== '*' || entry.module === null) continue;
    const found = evaluator.fromModule(file, entry.module, name, { file, line: 1, column: 1 });
    if (found.length > 0) return found;
  }
  return file.unit.exports.length === 0 || file.speech?.modules === 'dotted' ? evaluator.name(name, top) : [];
};
