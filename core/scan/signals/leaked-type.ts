import type { ProjectFile } from '../resolve/project.ts';
import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';
import { vendorOfType } from './typed.ts';

interface Use {
  readonly name: string;
  readonly line: number;
}

/** Types in the signature of what stands at the top of a file or in a class: parameters, what is given back, fields. */
const signatureTypes = ({ unit }: ProjectFile): readonly Use[] => {
  const isOpen = (scope: number): boolean =>
    unit.scopes[scope]?.kind === 'file' || unit.scopes[scope]?.kind === 'class';
  const ofFunctions = unit.functions
    .filter(({ scope, name }) => name !== '' && isOpen(scope))
    .flatMap(({ parameters, returnTypes, line, endLine }) =>
      [...parameters.flatMap(({ types }) => types), ...returnTypes].map((name) => ({
        name,
        line: unit.types.find((use) => use.name === name && use.line >= line && use.line <= endLine)?.line ?? line,
      })),
    );
  const ofFields = unit.bindings
    .filter(({ scope, path, from }) => isOpen(scope) && path.length === 0 && from === undefined)
    .flatMap(({ types, value, line, scope }) => {
      const made = value.kind === 'call' ? (unit.calls[value.call]?.types ?? []) : [];
      const told = unit.scopes[scope]?.kind === 'file' ? types : [];
      return [...told, ...made].map((name) => ({ name, line }));
    });
  return [...unit.types.filter(({ exported }) => exported), ...ofFunctions, ...ofFields];
};

/** Types of a vendor's package in the signatures of the project's own code: whoever calls it is bound to them. */
export const leakedTypes = (context: SignalContext): readonly Signal[] => {
  const vendorOf = vendorOfType(context);
  return context.evaluator.project.files.flatMap((file) =>
    signatureTypes(file).flatMap(({ name, line }) => {
      const vendor = vendorOf(file, name);
      return vendor === null ? [] : [signal('leaked-type', file, line, vendor, name)];
    }),
  );
};
