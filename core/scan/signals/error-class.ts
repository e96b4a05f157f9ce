import type { ProjectFile } from '../resolve/project.ts';
import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';
import { vendorOfType } from './typed.ts';

const isError = (name: string): boolean => /(error|exception|errors|failure)$/i.test(name);

interface Use {
  readonly name: string;
  readonly line: number;
}

/** Where a file names an error: where it takes it or compares with it, else where it imports it. */
const errorsIn = ({ unit }: ProjectFile): readonly Use[] => {
  const used: Use[] = [
    ...unit.types.filter(({ exported }) => !exported).map(({ name, line }) => ({ name, line })),
    ...unit.reads.map(({ chain, line }) => ({ name: chain.join('.'), line })),
  ].filter(({ name }) => isError(name));
  const known = new Set(used.map(({ name }) => name));
  const imported = unit.imports.flatMap(({ names, line }) =>
    names
      .filter(({ imported: name, local }) => isError(name) && !known.has(local))
      .map(({ local }) => ({ name: local, line })),
  );
  return [...used, ...imported];
};

/** Error classes of a vendor's package that code tells apart. */
export const errorClasses = (context: SignalContext): readonly Signal[] => {
  const vendorOf = vendorOfType(context);
  return context.evaluator.project.files.flatMap((file) =>
    errorsIn(file).flatMap(({ name, line }) => {
      const vendor = vendorOf(file, name);
      return vendor === null ? [] : [signal('error-class', file, line, vendor, name)];
    }),
  );
};
