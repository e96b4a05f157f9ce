import { describe, expect, it } from 'vitest';
import { calibration } from '../../../core/accuracy/calibration.ts';
import { LabelFile } from '../../../core/accuracy/label-file.ts';
import { type Claim, type Score, score } from '../../../core/accuracy/score.ts';
import { meanOf, silenceOf, slices, tallyOf } from '../../../core/accuracy/tally.ts';

type Place = readonly [line: number, vendor: string, kind: Claim['kind']];

const claim = ([line, vendor, kind]: Place, path = 'a.ts'): Claim => ({ path, line, vendor, kind, confidence: 'high' });

const label = ([line, vendor, kind]: Place) => ({ path: 'a.ts', line, vendor, kind });

const fileOf = (labels: readonly object[], more: object = {}): LabelFile =>
  LabelFile.parse({ repo: 'acme/reels', labels, ...more });

const counts = (scored: Score, group: Parameters<typeof tallyOf>[1] = 'primary') => {
  const { labels, found, wrong, neutral } = tallyOf([scored], group);
  return { labels, found, wrong, neutral };
};

describe('a score of findings against labels', () => {
  it('lets a finding be two lines off, and not three', () => {
    const file = fileOf([label([10, 'mux', 'call']), label([20, 'mux', 'call'])]);
    const scored = score([claim([12, 'mux', 'call']), claim([23, 'mux', 'call'])], file);
    expect(counts(scored)).toEqual({ labels: 2, found: 1, wrong: 1, neutral: 0 });
  });

  it('lets one finding pay for one line only', () => {
    const file = fileOf([label([10, 'mux', 'call']), label([11, 'mux', 'call']), label([12, 'mux', 'call'])]);
    expect(counts(score([claim([11, 'mux', 'call'])], file))).toEqual({ labels: 3, found: 1, wrong: 0, neutral: 0 });
  });

  it('makes room for a neighbour by moving a pair that is not on equal lines', () => {
    const file = fileOf([label([10, 'mux', 'call']), label([13, 'mux', 'call'])]);
    const scored = score([claim([11, 'mux', 'call']), claim([9, 'mux', 'call'])], file);
    expect(counts(scored)).toEqual({ labels: 2, found: 2, wrong: 0, neutral: 0 });
  });

  it('breaks no pair of equal lines to make room', () => {
    const file = fileOf([label([10, 'mux', 'call']), label([12, 'mux', 'call'])]);
    const scored = score([claim([10, 'mux', 'call']), claim([9, 'mux', 'call'])], file);
    expect(counts(scored)).toEqual({ labels: 2, found: 1, wrong: 0, neutral: 1 });
  });

  it('pays with one finding for every label of its vendor on its line', () => {
    const file = fileOf([label([10, 'fal', 'call']), label([10, 'fal', 'model-id'])]);
    const scored = score([claim([10, 'fal', 'call'])], file);
    expect(counts(scored)).toEqual({ labels: 2, found: 2, wrong: 0, neutral: 0 });
    expect(tallyOf([scored], 'primary').exactKind).toBe(1);
  });

  it('takes another kind of the group for right, and of another group for wrong', () => {
    const file = fileOf([label([10, 'fal', 'call'])]);
    expect(counts(score([claim([10, 'fal', 'endpoint-url'])], file)).found).toBe(1);
    const imported = score([claim([10, 'fal', 'import'])], file);
    expect(counts(imported).found).toBe(0);
    expect(counts(imported, 'import').wrong).toBe(1);
  });

  it('takes the maker of a model, what is as right, and another door of a product for right, but not for exact', () => {
    const file = fileOf([
      { ...label([10, 'fal', 'call']), underlyingModel: 'kuaishou-kling' },
      { ...label([20, 'fal', 'call']), altVendors: ['replicate'] },
      label([30, 'google-veo', 'call']),
    ]);
    const found = [
      claim([10, 'kuaishou-kling', 'call']),
      claim([20, 'replicate', 'call']),
      claim([30, 'google-vertex-veo', 'call']),
    ];
    const scored = score(found, file);
    expect(counts(scored)).toEqual({ labels: 3, found: 3, wrong: 0, neutral: 0 });
    expect(tallyOf([scored], 'primary').exactVendor).toBe(0);
  });

  it('counts neither for nor against what is a matter of taste', () => {
    const file = fileOf([{ ...label([10, 'fal', 'model-id']), optional: true }]);
    expect(counts(score([], file))).toEqual({ labels: 0, found: 0, wrong: 0, neutral: 0 });
    expect(counts(score([claim([11, 'fal', 'call'])], file)).neutral).toBe(1);
    expect(counts(score([claim([11, 'mux', 'call'])], file)).wrong).toBe(1);
  });

  it('leaves out what was not read, lock files, and vendors that are not judged there', () => {
    const file = fileOf([], { scopePaths: ['src', '*.json'], ignorePaths: ['src/copy*'], ignoreVendors: ['mux'] });
    const paths = ['docs/a.ts', 'src/copy-2/a.ts', 'src/yarn.lock', 'package-lock.json'];
    const outside = paths.map((path) => claim([1, 'fal', 'call'], path));
    expect(counts(score([...outside, claim([1, 'mux', 'call'], 'src/a.ts')], file)).wrong).toBe(0);
    const inside = [claim([1, 'fal', 'call'], 'src/b.ts'), claim([1, 'fal', 'call'], 'deep/er.json')];
    expect(counts(score(inside, file)).wrong).toBe(2);
  });
});

describe('figures over several repositories', () => {
  const good = score([claim([1, 'fal', 'call'])], fileOf([label([1, 'fal', 'call'])]));
  const poor = score(
    [
      claim([1, 'mux', 'call']),
      claim([9, 'mux', 'endpoint-url']),
      { ...claim([20, 'mux', 'call']), confidence: 'low' },
    ],
    fileOf([label([1, 'mux', 'call']), label([30, 'mux', 'call'])]),
  );

  it('are summed over labels, and averaged over repositories', () => {
    expect(tallyOf([good, poor], 'primary')).toMatchObject({ precision: 2 / 4, recall: 2 / 3 });
    expect(meanOf([good, poor], 'primary')).toEqual({ precision: (1 + 1 / 3) / 2, recall: (1 + 1 / 2) / 2 });
  });

  it('have no precision and no recall where there is nothing to divide by', () => {
    expect(tallyOf([good], 'manifest')).toMatchObject({ precision: null, recall: null });
    expect(meanOf([good], 'manifest')).toEqual({ precision: null, recall: null });
  });

  it('are told by vendor, most labels first', () => {
    const rows = slices(
      [good, poor],
      (verdict) => verdict.label.vendor,
      (verdict) => [verdict.vendor],
    );
    expect(rows.map(({ name, tally }) => [name, tally.labels, tally.found, tally.wrong])).toEqual([
      ['mux', 2, 1, 2],
      ['fal', 1, 1, 0],
    ]);
  });

  it('say how often a stated confidence is right', () => {
    expect(calibration([good, poor], 'primary')).toEqual([
      { confidence: 'high', right: 2, wrong: 1, share: 2 / 3 },
      { confidence: 'medium', right: 0, wrong: 0, share: null },
      { confidence: 'low', right: 0, wrong: 1, share: 0 },
    ]);
  });

  it('count the repositories without video calls that stayed silent', () => {
    const negative = fileOf([], { hardNegative: true });
    const loud = score([claim([1, 'fal', 'model-id'])], negative);
    const silent = score([claim([1, 'fal', 'env-var'])], negative);
    expect(silenceOf([loud, silent, good])).toEqual({ negatives: 2, silent: 1 });
  });
});
