import type { VendorId } from '../../catalog/schema.ts';
import { calledName } from '../resolve/callers.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';

const mocks =
  /^(mock|do_?mock|unstable_mockModule|patch|spy_?on|stub|nock|intercept|allow|mockImplementation|set_?attr|mockkObject|mockkStatic|stub_?request|mocked|rewire)$/i;

/** What ties a test to a vendor, the closest tie first. */
type Tie = { readonly rank: number; readonly line: number; readonly symbol: string };

const ranks = { mock: 0, import: 1, address: 2, own: 3 } as const;

/** Files of the project that a text may stand for: a module, or the dotted name of something in one. */
const ownFiles = ({ evaluator }: SignalContext, file: ProjectFile, name: string): readonly ProjectFile[] => {
  const parts = name.split('.');
  const lengths = file.speech?.modules === 'dotted' ? parts.map((_, at) => parts.length - at) : [parts.length];
  for (const length of lengths) {
    const found = evaluator.project.paths.resolve(file, parts.slice(0, length).join('.'));
    if (found) return [found];
  }
  return [];
};

/** Vendors whose package a dotted name leads to through a file of the project: `promo.spots.replicate.Client`. */
const throughOwn = (context: SignalContext, file: ProjectFile, name: string): readonly VendorId[] =>
  ownFiles(context, file, name).flatMap((target) =>
    target.unit.imports
      .filter(({ names }) => names.some(({ local }) => name.split('.').includes(local)))
      .flatMap(({ module }) => context.evaluator.project.sdkRules(target, module))
      .map(({ vendor }) => vendor),
  );

class Ties {
  readonly byVendor = new Map<VendorId, Tie>();
  private readonly used: ReadonlySet<VendorId>;

  constructor(used: Iterable<VendorId>) {
    this.used = new Set(used);
  }

  add(vendors: Iterable<VendorId>, rank: number, line: number, symbol: string): void {
    for (const vendor of vendors) {
      const known = this.byVendor.get(vendor);
      const closer = !known || rank < known.rank || (rank === known.rank && line < known.line);
      if (this.used.has(vendor) && closer) this.byVendor.set(vendor, { rank, line, symbol });
    }
  }
}

const askedBy = ({ asking }: SignalContext, files: readonly ProjectFile[]): readonly VendorId[] =>
  files.flatMap((file) => [...(asking.get(file) ?? [])]);

const tiesOf = (context: SignalContext, file: ProjectFile): ReadonlyMap<VendorId, Tie> => {
  const ties = new Ties(context.used);
  const packages = (module: string): readonly VendorId[] =>
    context.evaluator.project.sdkRules(file, module).map(({ vendor }) => vendor);
  for (const { module, line } of file.unit.imports) {
    ties.add(packages(module), ranks.import, line, module);
    ties.add(askedBy(context, ownFiles(context, file, module)), ranks.own, line, module);
  }
  for (const { callee, arguments: given, line } of file.unit.calls) {
    const text = given.slice(0, 2).find(({ value }) => value.kind === 'text')?.value;
    if (text?.kind !== 'text' || !mocks.test(calledName(callee) ?? '')) continue;
    ties.add([...packages(text.value), ...throughOwn(context, file, text.value)], ranks.mock, line, text.value);
    ties.add(askedBy(context, ownFiles(context, file, text.value)), ranks.own, line, text.value);
  }
  for (const { match, vendor } of context.decided.addresses)
    if (match.file === file) ties.add([vendor], ranks.address, match.use.text.line, match.match.rule.host);
  ties.add(askedThroughNames(context, file), ranks.own, 1, 'own code');
  return ties.byVendor;
};

/** Vendors that functions ask which a test calls, in languages whose files see each other without an import. */
const askedThroughNames = (context: SignalContext, file: ProjectFile): readonly VendorId[] =>
  file.speech?.modules === 'names'
    ? file.unit.calls.flatMap((_, call) =>
        askedBy(
          context,
          context.own.of({ file, call }).map((value) => value.file),
        ),
      )
    : [];

/** Tests that touch a vendor: that import its package, stand in for it or its host, or import the file that asks it. */
export const testFiles = (context: SignalContext): readonly Signal[] =>
  context.evaluator.project.files
    .filter(({ lane }) => lane === 'test')
    .flatMap((file) =>
      [...tiesOf(context, file)].map(([vendor, { line, symbol }]) => signal('test-file', file, line, vendor, symbol)),
    );
