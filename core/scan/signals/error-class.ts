import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';
import { expressionOf } from './result-read.ts';

const isError = (name: string): boolean => /(error|exception)$/i.test(name);

/** Error classes of a vendor's package that code tells apart. */
export const errorClasses = (context: SignalContext): readonly Signal[] => {
  const { evaluator, decided } = context;
  const used = new Map(decided.sdk.map(({ match, vendor }) => [match.value.origin, vendor] as const));
  const vendors = new Set(used.values());
  return evaluator.project.files.flatMap((file) => {
    const chains = file.unit.reads.filter(({ chain }) => isError(chain.at(-1) ?? ''));
    const read = chains.flatMap(({ chain, line, scope }) =>
      evaluator.evaluate(expressionOf(chain), evaluator.frame(file, scope, line)).flatMap((value) => {
        const rule = value.kind === 'sdk' ? value.rules.find(({ vendor }) => vendors.has(vendor)) : undefined;
        return rule ? [signal('error-class', file, line, rule.vendor, chain.join('.'))] : [];
      }),
    );
    const imported = file.unit.imports.flatMap(({ module, names, line }) => {
      const rule = evaluator.project.sdkRules(file, module).find(({ vendor }) => vendors.has(vendor));
      return rule
        ? names
            .filter(({ imported: name }) => isError(name))
            .map(({ imported: name }) => signal('error-class', file, line, rule.vendor, name))
        : [];
    });
    return [...read, ...imported];
  });
};
