import type { Vendor } from '../../catalog/schema.ts';
import type { Expression } from '../neutral/expression.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { SdkValue } from '../resolve/value.ts';
import type { Rules } from '../rules/index.ts';
import type { Drafts } from './draft.ts';

const bare = (text: string): string => text.replace(/[^a-z0-9]/gi, '').toLowerCase();

const names = new WeakMap<Vendor, ReadonlyMap<string, string>>();

const namesOf = (vendor: Vendor): ReadonlyMap<string, string> => {
  const known = names.get(vendor) ?? new Map(vendor.models.map(({ id }) => [bare(id), id] as const));
  names.set(vendor, known);
  return known;
};

const ofModels = (owner: string | undefined): boolean => /model/i.test(owner ?? '');

/** The model that a constant of a vendor's package stands for: `VideoModel.SORA_2`; null for anything else. */
export const modelConstant = (rules: Rules, { path, rules: own }: SdkValue): string | null => {
  const name = path.at(-1) ?? '';
  if (!ofModels(path.at(-2)) || name === '()') return null;
  for (const { vendor } of own) {
    const entry = rules.vendors.get(vendor);
    const id = entry && namesOf(entry).get(bare(name));
    if (id !== undefined) return id;
  }
  return null;
};

const chained = ([root = '', ...rest]: readonly string[]): Expression =>
  rest.reduce<Expression>((of, name) => ({ kind: 'member', of, name }), { kind: 'name', name: root });

/** Writes down where code picks a model by a constant of the vendor's package. */
export const writeModelConstants = (drafts: Drafts, evaluator: Evaluator): void => {
  const { rules } = evaluator.project;
  for (const file of evaluator.project.files)
    for (const { chain, line, scope } of file.unit.reads) {
      if (chain.length < 2 || !ofModels(chain.at(-2))) continue;
      for (const value of evaluator.evaluate(chained(chain), evaluator.frame(file, scope, line))) {
        const id = value.kind === 'sdk' ? modelConstant(rules, value) : null;
        if (value.kind !== 'sdk' || id === null) continue;
        const rule = rules.models.match(id).find(({ vendor }) => value.rules.some((entry) => entry.vendor === vendor));
        if (!rule) continue;
        drafts.add({
          file,
          line,
          column: 1,
          vendor: rule.vendor,
          kind: 'model-id',
          symbol: chain.slice(-2).join('.'),
          model: id,
          capability: rule.capability,
          underlyingVendor: rule.maker === rule.vendor ? null : rule.maker,
          confidence: 'high',
          via: [`${chain.slice(-2).join('.')} is the package’s name for the model "${id}"`],
        });
      }
    }
};
