import { describe, expect, it } from 'vitest';
import { lockInScore } from '../../../core/lockin/score.ts';
import { metricIds } from '../../../core/lockin/types.ts';
import { exampleA, exampleB, exampleC } from '../../helpers/worked-examples.ts';

const paper = [
  { name: 'A', example: exampleA, values: [31.4, 5, 60, 0, 12.5, 100, 50], score: 33, band: 'moderate' },
  { name: 'B', example: exampleB, values: [77.5, 82.5, 48.6, 80, 100, 68, 50], score: 73, band: 'high' },
  { name: 'C', example: exampleC, values: [55.7, 25, 44, 100, 37.5, 100, 100], score: 58.7, band: 'high' },
] as const;

describe.each(paper)('lock-in of worked example $name', ({ example, values, score, band }) => {
  const found = lockInScore(example);

  it('gives every sub-score of the paper', () => {
    expect(found.metrics.map(({ id }) => id)).toEqual(metricIds);
    expect(found.metrics.map(({ value }) => Math.round(value * 10) / 10)).toEqual(values);
  });

  it('gives the score and the band of the paper', () => {
    expect(Math.round(found.score * 10) / 10).toBe(score);
    expect(found.band).toBe(band);
    expect(found.bestTarget).toBe('other');
  });
});
