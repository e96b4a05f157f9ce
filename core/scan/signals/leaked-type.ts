import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';
import { expressionOf } from './result-read.ts';

/** Types of a vendor's package in the signatures of what a file exports. */
export const leakedTypes = (context: SignalContext): readonly Signal[] => {
  const { evaluator, decided } = context;
  const vendors = new Set(decided.sdk.map(({ vendor }) => vendor));
  return evaluator.project.files.flatMap((file) =>
    file.unit.types
      .filter(({ exported }) => exported)
      .flatMap(({ name, line }) => {
        const values = evaluator.evaluate(
          expressionOf(name.split('.')),
          evaluator.frame(file, 0, Number.MAX_SAFE_INTEGER),
        );
        const found = values
          .flatMap((value) => (value.kind === 'sdk' ? value.rules : []))
          .find(({ vendor }) => vendors.has(vendor));
        return found ? [signal('leaked-type', file, line, found.vendor, name)] : [];
      }),
  );
};
