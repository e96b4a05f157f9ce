import { expect, it } from 'vitest';
import { numbersOf } from '../../../core/history/numbers.ts';
import { northwind } from '../../helpers/northwind.ts';

it('keeps of an assessment what comparing needs', () => {
  const { vendors } = northwind();
  const [first] = vendors;
  const [kept] = numbersOf(vendors);
  expect(kept).toEqual({
    vendor: first?.vendor,
    calls: first?.productionCalls,
    score: first?.lockIn.score,
    metrics: first?.lockIn.metrics.map(({ id, value, weight }) => ({ id, value, weight })),
    days: first?.exit.days,
    packages: first?.exit.packages.map(({ id, hours }) => ({ id, hours: hours.likely })),
  });
  expect(kept?.metrics).toHaveLength(7);
});
