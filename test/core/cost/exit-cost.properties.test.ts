import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exitCost } from '../../../core/cost/exit-cost.ts';
import { defaultSettings } from '../../../core/cost/types.ts';
import { lockInScore } from '../../../core/lockin/score.ts';
import { vendorUsage } from '../../../core/lockin/usage/usage.ts';
import { type Finding, findingKinds, type Signal } from '../../../core/scan/types.ts';
import { catalogueOf, vendorEntry } from '../../helpers/catalogue.ts';
import { finding } from '../../helpers/finding.ts';
import { shippedModels } from '../../helpers/models.ts';

const catalogue = {
  ...catalogueOf(
    vendorEntry('acme', { equivalents: [{ id: 'other', gap: '' }] }),
    vendorEntry('other', { capabilities: { text_to_video: true, image_to_video: 'in part', lip_sync: false } }),
  ),
  models: shippedModels,
};

const path = fc.constantFrom('src/a.ts', 'src/b.ts', 'src/c/d.ts', 'config/app.yaml');
const line = fc.integer({ min: 1, max: 40 });

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    path,
    line,
    kind: fc.constantFrom(...findingKinds),
    symbol: fc.constantFrom('videos.create', 'videos.retrieve', 'acme'),
    operation: fc.constantFrom('generate', 'poll', 'upload', 'stream', null),
    capability: fc.constantFrom('text_to_video', 'image_to_video', 'lip_sync', 'never_heard_of', null),
    model: fc.constantFrom('acme-1', 'acme-2', null),
  })
  .map((part) => finding(part));

const anySignal: fc.Arbitrary<Signal> = fc.record({
  path,
  line,
  kind: fc.constantFrom('result-read', 'error-class', 'leaked-type', 'stored-id', 'embed', 'prompt'),
  symbol: fc.constantFrom('video.url', 'AcmeError', 'Job'),
  vendor: fc.constant('acme'),
  lane: fc.constant('production' as const),
});

const measure = (findings: readonly Finding[], signals: readonly Signal[]) => {
  const usage = vendorUsage({ vendor: 'acme', findings, signals, catalogue });
  return {
    usage,
    cost: exitCost({ usage, target: 'other', catalogue, settings: defaultSettings }),
    score: lockInScore({ usage, catalogue, settings: defaultSettings }),
  };
};

const some = fc.array(anyFinding, { minLength: 1, maxLength: 25 });
const signals = fc.array(anySignal, { maxLength: 15 });

describe('whatever a scan finds', () => {
  it('one more site never lowers the hours', () => {
    fc.assert(
      fc.property(some, signals, anyFinding, anySignal, (findings, marks, more, mark) => {
        const before = measure(findings, marks).cost.hours;
        const afterFinding = measure([...findings, more], marks).cost.hours;
        const afterSignal = measure(findings, [...marks, mark]).cost.hours;
        expect(afterFinding.likely).toBeGreaterThanOrEqual(before.likely - 1e-9);
        expect(afterFinding.high).toBeGreaterThanOrEqual(before.high - 1e-9);
        expect(afterSignal.likely).toBeGreaterThanOrEqual(before.likely - 1e-9);
      }),
    );
  });

  it('order and repetition of the evidence change no number', () => {
    fc.assert(
      fc.property(some, signals, fc.infiniteStream(fc.nat()), (findings, marks, noise) => {
        const shuffled = findings
          .map((item) => ({ item, key: noise.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        const straight = measure(findings, marks);
        const again = measure([...shuffled, ...findings], [...marks.toReversed(), ...marks]);
        expect(again.cost).toEqual(straight.cost);
        expect(again.score).toEqual(straight.score);
      }),
    );
  });

  it('the range is ordered, finite and starts above zero', () => {
    fc.assert(
      fc.property(some, signals, (findings, marks) => {
        const { low, likely, high } = measure(findings, marks).cost.hours;
        expect(low).toBeGreaterThan(0);
        expect(likely).toBeGreaterThan(low);
        expect(high).toBeGreaterThan(likely);
        expect(Number.isFinite(high)).toBe(true);
      }),
    );
  });

  it('what the catalogue does not say about a capability costs as much as if it were missing, and is said', () => {
    fc.assert(
      fc.property(some, (findings) => {
        const with_ = (capability: string) =>
          measure(
            findings.map((item) => ({ ...item, capability })),
            [],
          );
        const unknown = with_('never_heard_of');
        expect(unknown.cost.hours).toEqual(with_('lip_sync').cost.hours);
        if (unknown.usage.capabilities.length > 0)
          expect(unknown.cost.remarks.join(' ')).toContain('never heard of is unknown; counted as missing');
      }),
    );
  });

  it('explains every package and sub-score, and remarks, in whole sentences', () => {
    fc.assert(
      fc.property(some, signals, (findings, marks) => {
        const { cost, score } = measure(findings, marks);
        const told = [...cost.packages, ...score.metrics].map(({ explanation }) => explanation);
        for (const sentence of [...told, ...cost.remarks])
          expect(sentence).toMatch(/^(?:[A-Z0-9]|src\/|config\/)[\s\S]*\.$/);
      }),
    );
  });

  it('every sub-score stays between 0 and 100 and the weights sum to 100', () => {
    fc.assert(
      fc.property(some, signals, (findings, marks) => {
        const { metrics, score } = measure(findings, marks).score;
        for (const { value } of metrics) expect(value >= 0 && value <= 100).toBe(true);
        expect(metrics.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 9);
        expect(score >= 0 && score <= 100).toBe(true);
      }),
    );
  });
});
