import type { VendorId } from '../../catalog/schema.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Signal } from '../types.ts';
import { askingFiles, type SignalContext, signal } from './context.ts';

const mocks = /^(mock|doMock|unstable_mockModule|patch|spyOn|stub|nock|intercept|allow|mockImplementation)$/;

const isOwn = (context: SignalContext, file: ProjectFile, module: string): ReadonlySet<VendorId> | undefined => {
  const target = context.evaluator.project.paths.resolve(file, module);
  return target ? askingFiles(context).get(target) : undefined;
};

/** Tests that touch a vendor: that import its package, stand in for it, or import the file that asks it. */
export const testFiles = (context: SignalContext): readonly Signal[] => {
  const { evaluator, decided } = context;
  const vendors = new Set([...decided.sdk, ...decided.http].map(({ vendor }) => vendor));
  return evaluator.project.files
    .filter(({ lane }) => lane === 'test')
    .flatMap((file) => {
      const found = new Map<VendorId, Signal>();
      const note = (vendor: VendorId, line: number, symbol: string): void => {
        if (vendors.has(vendor) && !found.has(vendor))
          found.set(vendor, signal('test-file', file, line, vendor, symbol));
      };
      for (const { module, line } of file.unit.imports) {
        for (const { vendor } of evaluator.project.sdkRules(file, module)) note(vendor, line, module);
        for (const vendor of isOwn(context, file, module) ?? []) note(vendor, line, module);
      }
      for (const { callee, arguments: given, line } of file.unit.calls) {
        const name = callee.kind === 'member' || callee.kind === 'name' ? callee.name : '';
        const first = given[0]?.value;
        if (!mocks.test(name) || first?.kind !== 'text') continue;
        for (const { vendor } of evaluator.project.sdkRules(file, first.value)) note(vendor, line, first.value);
        for (const vendor of isOwn(context, file, first.value) ?? []) note(vendor, line, first.value);
      }
      return [...found.values()];
    });
};
