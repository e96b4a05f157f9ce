import { describe, expect, it } from 'vitest';
import { effortCoefficients } from '../../../core/catalog/coefficients.ts';
import { exitCost } from '../../../core/cost/exit-cost.ts';
import { editFeatures, predictedEdits } from '../../../core/cost/predicted-edits.ts';
import { shippedModels } from '../../helpers/models.ts';
import { like, site, usageOf } from '../../helpers/usage.ts';
import { exampleB } from '../../helpers/worked-examples.ts';

const coefficients = effortCoefficients(shippedModels.effort);

describe('the size of a change', () => {
  it('is told from production files, how far one must read in them, and tests', () => {
    const usage = usageOf({
      files: ['src/a.ts', 'src/b.ts'],
      configFiles: ['.env'],
      sites: [
        site({ path: 'src/a.ts', line: 40 }),
        site({ path: 'src/a.ts', line: 12 }),
        site({ path: 'src/b.ts', line: 100 }),
        site({ path: '.env', line: 300, kind: 'config' }),
      ],
      testSites: like('test', 1),
    });
    expect(editFeatures(usage)).toEqual({ productionFiles: 2, allFiles: 4, reach: 140, tested: true });
  });

  it('grows with files and reach and where tests touch the vendor', () => {
    const few = { productionFiles: 2, allFiles: 2, reach: 100, tested: false };
    const lines = (part: Partial<typeof few>) => predictedEdits({ ...few, ...part }, coefficients).lines.likely;
    expect(lines({ productionFiles: 8 })).toBeGreaterThan(lines({}));
    expect(lines({ reach: 400 })).toBeGreaterThan(lines({}));
    expect(lines({ tested: true }) / lines({})).toBeCloseTo(coefficients.value('effort.predict.tests'), 9);
  });

  it('is a range as wide as the backtest says, and narrower than a factor of 2.6 either way', () => {
    const { lines } = predictedEdits({ productionFiles: 5, allFiles: 7, reach: 500, tested: false }, coefficients);
    expect(lines.high / lines.likely).toBeCloseTo(lines.likely / lines.low, 9);
    expect(lines.high / lines.likely).toBeLessThan(2.6);
  });

  it('stands beside the published rule in every quote', () => {
    const { predicted } = exitCost(exampleB).secondOpinion;
    expect(predicted?.features).toMatchObject({ productionFiles: 14, tested: true });
    expect(predicted?.files).toBe(21);
  });
});
