import type { VendorId } from '../../catalog/schema.ts';
import type { ObjectExpression } from '../neutral/expression.ts';
import { chainOf } from '../neutral/expression.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Signal } from '../types.ts';
import { type Asked, type SignalContext, signal } from './context.ts';
import { Uses } from './uses.ts';

/** Names of what stands for one of several sources of the same thing. */
export const seam =
  /(provider|adapter|backend|engine|gateway|driver|generator|client|service|source|strategy|vendor|host|transport|api|port)s?$/i;

/** Stand-ins that do no work. */
const standIn = /(fake|mock|stub|dummy|noop|null|test|sample|base|abstract)/i;

interface Implementation {
  readonly name: string;
  readonly file: ProjectFile;
  readonly asks: ReadonlySet<Asked>;
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
        group.made.push({ name: made.name, file, asks: uses.ofClass(file, index) });
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
      const asks = isFunction ? uses.ofFunction(target.file, target.index) : uses.ofClass(target.file, target.index);
      const made = isFunction ? target.file.unit.functions[target.index] : target.file.unit.classes[target.index];
      found.set(`${isFunction} ${target.file.index} ${target.index}`, {
        name: made?.name ?? '',
        file: target.file,
        asks,
      });
    }
  return [...found.values()].filter(({ name }) => !standIn.test(name));
};

const vendorsOf = (asks: Iterable<Asked>): ReadonlySet<VendorId> => new Set([...asks].map(({ vendor }) => vendor));

/** Requests in production, by vendor. */
const countBy = (asks: Iterable<Asked>): ReadonlyMap<VendorId, number> => {
  const counts = new Map<VendorId, number>();
  for (const { vendor, ref } of asks)
    if (ref.file.lane === 'production') counts.set(vendor, (counts.get(vendor) ?? 0) + 1);
  return counts;
};

/** Categories whose products stand in for each other. */
const kinds: Readonly<Record<string, string>> = {
  avatar: 'generation',
  aggregator: 'generation',
  'open-weights': 'generation',
  'video-generation': 'generation',
};

/** Less of a vendor's requests behind it, and a contract does not stand before the vendor. */
const leastShare = 0.3;

/** Vendors that one implementation asks and another does without: the next vendor is one more implementation. */
const exchangeable = (
  { name, implementations }: Seam,
  all: ReadonlyMap<VendorId, number>,
  alike: (one: VendorId, other: VendorId) => boolean,
): readonly VendorId[] => {
  const behind = countBy(new Set(implementations.flatMap(({ asks }) => [...asks])));
  return [...behind]
    .filter(
      ([vendor, count]) =>
        count >= leastShare * (all.get(vendor) ?? 0) &&
        implementations.some(({ asks }) => {
          const vendors = vendorsOf(asks);
          if (vendors.has(vendor)) return false;
          return vendors.size > 0 ? [...vendors].some((other) => alike(vendor, other)) : seam.test(name);
        }),
    )
    .map(([vendor]) => vendor);
};

/** Contracts and tables behind which a vendor stands beside another implementation. */
export const interfaces = (context: SignalContext): readonly Signal[] => {
  const uses = new Uses(context);
  const all = countBy(context.asked);
  const { vendors } = context.evaluator.project.rules;
  const kindOf = (id: VendorId): string => kinds[vendors.get(id)?.category ?? ''] ?? vendors.get(id)?.category ?? '';
  const alike = (one: VendorId, other: VendorId): boolean => kindOf(one) === kindOf(other);
  return [...contracts(context, uses), ...registries(context, uses)].flatMap((found) =>
    exchangeable(found, all, alike).map((vendor) => signal('interface', found.file, found.line, vendor, found.name)),
  );
};
