import type { Canonical, ParameterOperation, VendorParameters } from '../../catalog/parameter-schema.ts';
import { parameterNamed, type Request, requestOf } from './request.ts';
import { durationRule } from './rules/duration.ts';
import { otherRule } from './rules/other.ts';
import { pictureRule } from './rules/picture.ts';
import { missingRequired } from './rules/required.ts';
import type { Rule } from './rules/rule.ts';
import { type ArgumentScalar, type Fit, type FitItem, worstOf } from './types.ts';

const rules: Partial<Record<Canonical, Rule>> = {
  duration: durationRule,
  size: pictureRule,
  resolution: pictureRule,
  aspect_ratio: pictureRule,
};

/** The day a source of the parameter facts speaks of: its own where it is listed, else the newest of the entry. */
const dayOf = ({ sources }: Pick<VendorParameters, 'sources'>, source: string): string =>
  sources.find(({ url, package: name }) => [url, name].some((known) => known !== undefined && source.includes(known)))
    ?.seen ??
  sources
    .map(({ seen }) => seen)
    .sort()
    .at(-1) ??
  '';

export interface FitQuestion {
  /** Operation the call goes to now. */
  readonly from: ParameterOperation;
  readonly to: ParameterOperation;
  /** Entry that `to` belongs to: its sources give the days. */
  readonly facts: Pick<VendorParameters, 'sources'>;
  /** Arguments of the call by the name written in code. */
  readonly given: Readonly<Record<string, ArgumentScalar>>;
  /** Names of arguments whose value the code does not tell. */
  readonly unreadable?: readonly string[];
}

type Limited = (source: string | null) => FitItem['limit'];

const limitedBy =
  (facts: FitQuestion['facts']): Limited =>
  (source) =>
    source === null ? null : { source, seen: dayOf(facts, source) };

const readItems = (request: Request, to: ParameterOperation, limited: Limited): readonly FitItem[] =>
  request.arguments.map((argument) => {
    const { canonical } = argument.parameter;
    const { verdict, reason, source } = (rules[canonical] ?? otherRule)(argument, request, to);
    return { parameter: argument.name, canonical, verdict, reason, limit: limited(source) };
  });

const neededItems = (request: Request, to: ParameterOperation, limited: Limited): readonly FitItem[] =>
  missingRequired(request, to).map(({ source, ...item }) => ({ ...item, limit: limited(source) }));

/** A value the code does not tell matters only where the target takes some values and not others. */
const hiddenItem = (name: string, request: Request, { from, to }: FitQuestion, limited: Limited): FitItem[] => {
  const parameter = parameterNamed(from, name);
  if (parameter === null) return [];
  const { canonical } = parameter;
  const choosy = canonical in rules || to.parameters.some((there) => there.canonical === canonical && there.values);
  if (choosy)
    return [{ parameter: name, canonical, verdict: 'unknown', reason: 'its value is not in the code', limit: null }];
  const { verdict, reason, source } = otherRule({ name, value: null, parameter }, request, to);
  return [{ parameter: name, canonical, verdict, reason, limit: limited(source) }];
};

const isModelArgument = ({ modelParameter }: ParameterOperation, name: string): boolean =>
  name === 'model' || (modelParameter ?? '').split(/[\s,(]/)[0] === name;

/** Names no parameter of the operation answers to: no canonical meaning, so nothing is known about the target. */
const foreignItems = ({ from, given, unreadable = [] }: FitQuestion): readonly FitItem[] =>
  [...Object.keys(given), ...unreadable]
    .filter((name) => parameterNamed(from, name) === null && !isModelArgument(from, name))
    .map((name) => {
      const own = from.vendorOnly?.includes(name) === true;
      return {
        parameter: name,
        canonical: null,
        verdict: own ? 'map' : 'unknown',
        reason: own
          ? 'exists only at the vendor it is sent to now; is lost'
          : 'the catalogue does not know this argument',
        limit: null,
      };
    });

/**
 * One call against one operation of a target, argument by argument: fits (the line does not change), map (the same
 * meaning, written in another way), impossible, or unknown where the code does not say. The whole is as bad as its worst
 * argument; arguments the catalogue does not know are listed and make it less sure. Rules: parameter facts, Verdicts.
 */
export const fitCall = (question: FitQuestion): Fit => {
  const { from, to, facts, given, unreadable = [] } = question;
  const request = requestOf(from, given, unreadable);
  const limited = limitedBy(facts);
  const known = [
    ...readItems(request, to, limited),
    ...unreadable.flatMap((name) => hiddenItem(name, request, question, limited)),
    ...neededItems(request, to, limited),
  ];
  const items = [...known, ...foreignItems(question)];
  return { verdict: worstOf(known), items, complete: items.every(({ verdict }) => verdict !== 'unknown') };
};
