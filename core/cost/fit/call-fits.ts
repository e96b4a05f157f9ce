import type { Catalogue } from '../../catalog/catalogue-schema.ts';
import type { Canonical, ParameterOperation, VendorParameters } from '../../catalog/parameter-schema.ts';
import type { VendorId } from '../../catalog/schema.ts';
import type { Site, VendorUsage } from '../../lockin/types.ts';
import { alikeSites } from '../alike-sites.ts';
import { fitCall } from './fit-call.ts';
import { namedModels, operationsFor, takesModel } from './operations.ts';
import { parameterNamed } from './request.ts';
import { type ArgumentScalar, type Fit, type FitTarget, verdicts } from './types.ts';

/** Calls that are written alike, against the operation of a target that suits them best. */
export interface CallFit extends Fit {
  /** Never empty. */
  readonly sites: readonly Site[];
  /** Null where the catalogue holds no parameters for the call or the target. */
  readonly target: FitTarget | null;
}

export interface CallFitsInput {
  readonly usage: Pick<VendorUsage, 'vendor' | 'sites'>;
  readonly target: VendorId;
  /** Only this model of the target is looked at; by default the one that suits the call best. */
  readonly targetModel?: string | null;
  /** Models of the target that must not be built on, since they are ending; null is an operation that names no model. */
  readonly isUsable?: (model: string) => boolean;
  readonly catalogue: Pick<Catalogue, 'parameters'>;
}

interface Written {
  readonly given: Readonly<Record<string, ArgumentScalar>>;
  readonly unreadable: readonly string[];
}

/** An argument that is null is one that is not given. */
const writtenIn = (site: Site): Written => {
  const entries = Object.entries(site.arguments ?? {});
  return {
    given: Object.fromEntries(
      entries.flatMap(([name, value]) => (value.known && value.value !== null ? [[name, value.value]] : [])),
    ),
    unreadable: entries.filter(([, value]) => !value.known).map(([name]) => name),
  };
};

/** Of the operations a call may be, the one that knows most of its arguments, then the one of its capability. */
const operationOf = (facts: VendorParameters, site: Site): ParameterOperation | null => {
  const names = Object.keys(site.arguments ?? {});
  const known = (operation: ParameterOperation): number =>
    names.filter((name) => parameterNamed(operation, name) !== null).length;
  const rank = (operation: ParameterOperation): number =>
    2 * known(operation) + (operation.capability === site.capability ? 1 : 0);
  const [best] = operationsFor(facts, site.symbol, site.model).toSorted((a, b) => rank(b) - rank(a));
  return best ?? null;
};

const better = (a: Fit, b: Fit): boolean => {
  const order = verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict);
  const fitting = ({ items }: Fit): number => items.filter(({ verdict }) => verdict === 'fits').length;
  return order === 0 ? fitting(a) > fitting(b) : order < 0;
};

const unknown = (sites: readonly Site[]): CallFit => ({
  sites,
  target: null,
  verdict: 'unknown',
  items: [],
  complete: false,
});

/** A model the operation can be called with: the one asked for, else the first that can be built on. */
const modelFor = (to: ParameterOperation, { targetModel, isUsable }: CallFitsInput): string | null | undefined => {
  if (targetModel != null) return takesModel(to, targetModel) ? targetModel : undefined;
  const named = namedModels(to);
  return named.length === 0 ? null : named.find((model) => isUsable?.(model) ?? true);
};

/** An input makes a call one of these, whatever the operation it goes to is called. */
const byInput: Partial<Record<Canonical, readonly string[]>> = {
  image: ['image_to_video'],
  first_frame: ['image_to_video'],
  last_frame: ['first_last_frame'],
  reference_images: ['reference_images'],
  video: ['video_to_video', 'video_edit', 'video_extend'],
};

/** What the target's operation may be called: the capability of the call, of its operation, and of the inputs it has. */
const capabilitiesOf = (site: Site, from: ParameterOperation): ReadonlySet<string | null> =>
  new Set([
    from.capability,
    site.capability,
    ...Object.keys(site.arguments ?? {}).flatMap((name) => {
      const canonical = parameterNamed(from, name)?.canonical;
      return canonical === undefined ? [] : (byInput[canonical] ?? []);
    }),
  ]);

const bestFit = (
  sites: readonly Site[],
  site: Site,
  from: ParameterOperation,
  facts: VendorParameters,
  input: CallFitsInput,
): CallFit => {
  const capabilities = capabilitiesOf(site, from);
  const written = writtenIn(site);
  return facts.operations
    .filter((to) => capabilities.has(to.capability))
    .reduce<CallFit>((best, to) => {
      const model = modelFor(to, input);
      if (model === undefined) return best;
      const found = fitCall({ from, to, facts, ...written });
      const target = { vendor: facts.id, operation: to.name, model };
      return best.target === null || better(found, best) ? { sites, target, ...found } : best;
    }, unknown(sites));
};

const asksForSomething: ReadonlySet<string> = new Set(['generate', 'edit', 'extend']);

/**
 * Every call that makes or changes a clip against the target, each at the operation that suits it best. Calls that are
 * written alike are one entry. A call or a target without parameter facts is unknown.
 */
export const callFits = (input: CallFitsInput): readonly CallFit[] => {
  const { usage, target, catalogue } = input;
  const facts = new Map(catalogue.parameters?.map((entry) => [entry.id, entry]));
  const from = facts.get(usage.vendor);
  const to = facts.get(target);
  return alikeSites(usage.sites).flatMap((sites) => {
    const [site] = sites;
    if (site === undefined || site.kind !== 'request' || !asksForSomething.has(site.operation ?? '')) return [];
    const operation = from === undefined ? null : operationOf(from, site);
    return operation === null || to === undefined ? unknown(sites) : bestFit(sites, site, operation, to, input);
  });
};

/** Calls, however many entries they are in. */
export const callCount = (calls: readonly CallFit[]): number => calls.reduce((sum, { sites }) => sum + sites.length, 0);
