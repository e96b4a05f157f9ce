import type { VendorId } from '../../catalog/schema.ts';
import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { namedArguments } from '../resolve/named-arguments.ts';
import { literalOf, textsOf } from '../resolve/texts.ts';
import type { CallRef, Frame, SdkValue } from '../resolve/value.ts';
import type { Rules } from '../rules/index.ts';
import { plainName } from '../rules/words.ts';
import { matchAddress } from './address.ts';
import { modelTexts } from './models.ts';
import { optionIn, optionOnTheWay } from './telling-option.ts';

export interface Choice {
  /** Null where a shared client is asked for a service that is none of theirs. */
  readonly vendor: VendorId | null;
  /** What an option in the call says: video, something else, or nothing. */
  readonly option: boolean | null;
  /** The client was asked for by the name of a service that makes nothing but video. */
  readonly alone: boolean;
  /** This very call asks for it: `client('mediaconvert')`. */
  readonly asksHere: boolean;
}

/** Functions by which a shared package gives the client of one service. */
const givesService = /^(client|resource|build|service)$/i;

const callOf = (ref: CallRef): Call | undefined => ref.file.unit.calls[ref.call];

/** The vendor to whose address a client was pointed, where it was. */
const pointedTo = (evaluator: Evaluator, value: SdkValue): VendorId | null => {
  for (const ref of value.calls) {
    const call = callOf(ref);
    if (!call) continue;
    const args = namedArguments(call.arguments);
    for (const name of ['baseurl', 'apibase', 'basepath', 'endpoint', 'azureendpoint']) {
      const given = args.get(name);
      const texts = given ? textsOf(evaluator.evaluate(given, evaluator.frame(ref.file, call.scope, call.line))) : [];
      for (const text of texts) {
        const found = matchAddress(evaluator.project.rules, text);
        if (found) return found.rule.vendor;
      }
    }
  }
  return null;
};

/** Whether a shared client is asked for a service: by an argument `client('mediaconvert')`, the name of a class or its module. */
const asksFor = (evaluator: Evaluator, value: SdkValue): ((service: string) => boolean) => {
  const path = value.path.filter((part) => part !== '()').map(plainName);
  const named = new Set<string>();
  for (const ref of value.calls) {
    const call = callOf(ref);
    const frame = evaluator.frame(ref.file, call?.scope ?? 0, call?.line ?? 0);
    for (const name of servicesIn(evaluator, call, frame)) named.add(name);
  }
  const isModule = (service: string): boolean =>
    value.rules.some(({ modules }) => modules.every((module) => plainName(module).includes(service)));
  return (service) => named.has(service) || path.some((part) => part.startsWith(service)) || isModule(service);
};

/** Names of services among the first arguments of a call. */
const servicesIn = (evaluator: Evaluator, call: Call | undefined, frame: Frame): readonly string[] =>
  (call?.arguments.slice(0, 2) ?? [])
    .filter(({ name }) => name === null || /service/i.test(name))
    .flatMap(({ value }) => textsOf(evaluator.evaluate(value, frame)))
    .map((text) => plainName(literalOf(text) ?? ''));

/** A service that has a package to itself serves nothing else by way of a shared one. */
const servesVideoAlone = (rules: Rules, vendor: VendorId): boolean =>
  rules.sdks.rules.some((rule) => rule.vendor === vendor && !rule.shared);

/**
 * Which of the vendors behind one package a call means: the one a client was pointed to, asked for or configured for, the
 * one whose symbol fits, the one that has the model; else the first that is not merely compatible.
 */
export const chooseVendor = (
  evaluator: Evaluator,
  value: SdkValue,
  fitting: readonly VendorId[],
  call: Call,
  frame: Frame,
): Choice => {
  const { rules } = evaluator.project;
  const all = [...new Set(value.rules.map(({ vendor }) => vendor))];
  const asksBefore = asksFor(evaluator, value);
  const here = givesService.test(value.path.at(-1) ?? '') ? servicesIn(evaluator, call, frame) : [];
  const asksService = (service: string): boolean => asksBefore(service) || here.includes(service);
  const shared = new Set(value.rules.filter((rule) => rule.shared).map(({ vendor }) => vendor));
  const byService = all.filter(
    (vendor) => shared.has(vendor) && (rules.vendors.get(vendor)?.detection?.services?.length ?? 0) > 0,
  );
  const asked = byService.filter((vendor) =>
    rules.vendors.get(vendor)?.detection?.services?.some((name) => asksService(plainName(name))),
  );
  if (byService.length > 0 && byService.length === all.length && asked.length === 0)
    return { vendor: null, option: null, alone: false, asksHere: false };
  const bySymbol = all.filter((vendor) => fitting.includes(vendor));
  const pool = narrowed([asked, bySymbol], all);
  const option = (vendor: VendorId): boolean | null =>
    optionIn(evaluator, vendor, call, frame) ?? optionOnTheWay(evaluator, vendor, value);
  const pointed = pointedTo(evaluator, value);
  if (pointed !== null && !pool.includes(pointed))
    return { vendor: pointed, option: null, alone: false, asksHere: false };
  const models =
    pool.length > 1
      ? modelTexts(evaluator, call, frame).flatMap(({ id }) =>
          rules.models
            .match(id)
            .filter(({ basis }) => basis === 'exact')
            .map(({ vendor }) => vendor),
        )
      : [];
  const made = constructorOwners(evaluator, value, pool);
  const rank = (vendor: VendorId): number => {
    const told = option(vendor);
    const needsOption = (rules.vendors.get(vendor)?.detection?.arguments?.length ?? 0) > 0;
    return (
      (vendor === pointed ? 64 : 0) +
      (made.includes(vendor) ? 32 : 0) +
      (told === true ? 48 : needsOption && pool.length > 1 ? -16 : 0) +
      (models.includes(vendor) ? 8 : 0) +
      (rules.vendors.get(vendor)?.category === 'open-weights' ? -4 : 0) +
      (rules.vendors.get(vendor)?.rest.some(({ host }) => host.startsWith('{resource}')) ? -2 : 0)
    );
  };
  const [best = ''] = [...pool].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
  return {
    vendor: best,
    option: pool.length === 1 || all.length === 1 ? option(best) : option(best) === true ? true : null,
    alone: asked.includes(best) && servesVideoAlone(rules, best),
    asksHere: asked.includes(best) && here.length > 0,
  };
};

const narrowed = (steps: readonly (readonly VendorId[])[], all: readonly VendorId[]): readonly VendorId[] =>
  steps.reduce<readonly VendorId[]>((pool, wanted) => {
    const left = pool.filter((vendor) => wanted.includes(vendor));
    return left.length > 0 ? left : pool;
  }, all);

/** Vendors whose own constructor made the client, where only some of the pool have that one. */
const constructorOwners = (evaluator: Evaluator, value: SdkValue, pool: readonly VendorId[]): readonly VendorId[] => {
  const [name] = value.path;
  if (name === undefined) return [];
  const owners = pool.filter((vendor) =>
    evaluator.project.rules.symbols.byLastName(vendor, name).some(({ kind }) => kind === 'client-init'),
  );
  return owners.length < pool.length ? owners : [];
};
