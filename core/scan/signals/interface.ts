import type { VendorId } from '../../catalog/schema.ts';
import type { ObjectExpression } from '../neutral/expression.ts';
import { chainOf } from '../neutral/expression.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';
import { Uses } from './uses.ts';

/** Names of what stands for one of several sources of the same thing. */
const seam =
  /(provider|adapter|backend|engine|gateway|driver|generator|client|service|source|strategy|vendor|host|transport|api|port)s?$/i;

/** Stand-ins that do no work. */
const standIn = /(fake|mock|stub|dummy|noop|null|test|sample|base|abstract)/i;

interface Implementation {
  readonly name: string;
  readonly file: ProjectFile;
  readonly vendors: ReadonlySet<VendorId>;
}

interface Seam {
  readonly name: string;
  readonly file: ProjectFile;
  readonly line: number;
  readonly implementations: readonly Implementation[];
}

/** Where the contract of a name is declared, for the files of a family of languages. */
const contractAt = (
  { evaluator }: SignalContext,
  from: ProjectFile,
  name: string,
): { readonly file: ProjectFile; readonly line: number } | null => {
  const found = evaluator.project.globals.get(`${from.speech?.family} ${name.split('.').at(-1) ?? name}`) ?? [];
  const declared = found.find((entry) => entry.declared.type === 'class');
  return declared ? { file: declared.file, line: declared.declared.line } : null;
};

/** Contracts of the project by name, with the classes in production that fulfil them. */
const contracts = (context: SignalContext, uses: Uses): readonly Seam[] => {
  const groups = new Map<string, { readonly seam: Omit<Seam, 'implementations'>; readonly made: Implementation[] }>();
  for (const file of context.evaluator.project.files) {
    if (file.lane !== 'production') continue;
    file.unit.classes.forEach((made, index) => {
      if (made.contract || standIn.test(made.name)) return;
      for (const base of made.bases) {
        const name = chainOf(base)?.join('.') ?? '';
        const at = name === '' ? null : contractAt(context, file, name);
        if (!at) continue;
        const key = `${at.file.index} ${at.line} ${name}`;
        const group = groups.get(key) ?? { seam: { name, ...at }, made: [] };
        groups.set(key, group);
        group.made.push({ name: made.name, file, vendors: uses.ofClass(file, index) });
      }
    });
  }
  return [...groups.values()].map(({ seam: of, made }) => ({ ...of, implementations: made }));
};

/** Tables by name of the project's own classes and functions: `{ a: makeA, b: makeB }`. */
const registries = (context: SignalContext, uses: Uses): readonly Seam[] =>
  context.evaluator.project.files.flatMap((file) =>
    file.lane !== 'production'
      ? []
      : file.unit.bindings.flatMap(({ name, value, line, scope }) => {
          if (value.kind !== 'object' || value.entries.length < 2 || value.entries.length > mostEntries) return [];
          const implementations = implementationsIn(context, uses, file, value, scope);
          return implementations.length < 2 ? [] : [{ name, file, line, implementations }];
        }),
  );

const mostEntries = 60;

const implementationsIn = (
  { evaluator }: SignalContext,
  uses: Uses,
  file: ProjectFile,
  { entries, line }: ObjectExpression,
  scope: number,
): Implementation[] => {
  const found = new Map<string, Implementation>();
  for (const { value } of entries)
    for (const target of evaluator.evaluate(value, evaluator.frame(file, scope, line + 1))) {
      if (target.kind !== 'class' && target.kind !== 'function' && target.kind !== 'instance') continue;
      const isFunction = target.kind === 'function';
      const vendors = isFunction ? uses.ofFunction(target.file, target.index) : uses.ofClass(target.file, target.index);
      const made = isFunction ? target.file.unit.functions[target.index] : target.file.unit.classes[target.index];
      found.set(`${isFunction} ${target.file.index} ${target.index}`, {
        name: made?.name ?? '',
        file: target.file,
        vendors,
      });
    }
  return [...found.values()].filter(({ name }) => !standIn.test(name));
};

/** Vendors that one implementation asks and another does without: the next vendor is one more implementation. */
const exchangeable = ({ name, implementations }: Seam): readonly VendorId[] => {
  const all = new Set(implementations.flatMap(({ vendors }) => [...vendors]));
  return [...all].filter((vendor) =>
    implementations.some(({ vendors }) => !vendors.has(vendor) && (vendors.size > 0 || seam.test(name))),
  );
};

/** Contracts and tables behind which a vendor stands beside another implementation. */
export const interfaces = (context: SignalContext): readonly Signal[] => {
  const uses = new Uses(context);
  return [...contracts(context, uses), ...registries(context, uses)].flatMap((found) =>
    exchangeable(found).map((vendor) => signal('interface', found.file, found.line, vendor, found.name)),
  );
};
