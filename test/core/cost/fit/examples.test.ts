import { describe, expect, it } from 'vitest';
import type { ParameterOperation } from '../../../../core/catalog/parameter-schema.ts';
import { fitCall } from '../../../../core/cost/fit/fit-call.ts';
import { takesModel } from '../../../../core/cost/fit/operations.ts';
import { parameterNamed } from '../../../../core/cost/fit/request.ts';
import examples from '../../../fixtures/fit/examples.json' with { type: 'json' };
import { parameterFacts } from '../../../helpers/parameter-facts.ts';

type Place = (typeof examples)[number]['to'];

const factsOf = (id: string) => {
  const facts = parameterFacts.get(id);
  if (facts === undefined) throw new Error(`no parameter facts for ${id}`);
  return facts;
};

const operationOf = (
  { id, operation, model, ...rest }: Place,
  accepts: (one: ParameterOperation) => boolean = () => true,
): ParameterOperation => {
  const wanted = 'capability' in rest ? rest.capability : undefined;
  const found = factsOf(id).operations.find(
    (one) =>
      one.name === operation &&
      takesModel(one, model) &&
      (wanted === undefined || one.capability === wanted) &&
      accepts(one),
  );
  if (found === undefined) throw new Error(`${id} has no operation ${operation} for ${model}`);
  return found;
};

const given = (call: object): Record<string, string | number | boolean> =>
  Object.fromEntries(Object.entries(call).filter(([, value]) => value !== undefined));

describe('a call worked out by hand', () => {
  it.each(examples.map((example) => [example.name, example] as const))('%s', (_name, { from, to, expected }) => {
    const names = Object.keys(given(from.arguments));
    const result = fitCall({
      from: operationOf(from, (one) => names.every((name) => parameterNamed(one, name) !== null)),
      to: operationOf(to),
      facts: factsOf(to.id),
      given: given(from.arguments),
    });
    expect(Object.fromEntries(result.items.map(({ parameter, verdict }) => [parameter, verdict]))).toEqual(
      given(expected.parameters),
    );
    expect(result.verdict).toBe(expected.verdict);
  });

  it('names the limit, its source and its day', () => {
    const long = examples.find(({ name }) => name === 'sora-12s-wide-to-vertex-veo');
    if (long === undefined) throw new Error('the example is gone');
    const { items } = fitCall({
      from: operationOf(long.from),
      to: operationOf(long.to),
      facts: factsOf(long.to.id),
      given: given(long.from.arguments),
    });
    const length = items.find(({ parameter }) => parameter === 'seconds');
    expect(length?.reason).toBe('12 s is over the longest clip of 8 s');
    expect(length?.limit?.source).toMatch(/\S/);
    expect(length?.limit?.seen).toMatch(/^\d{4}/);
  });
});
