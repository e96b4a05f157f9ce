import { describe, expect, it } from 'vitest';
import { exitCost } from '../../../core/cost/exit-cost.ts';
import { defaultSettings } from '../../../core/cost/types.ts';
import { vendorUsage } from '../../../core/lockin/usage/usage.ts';
import { catalogueOf, vendorEntry } from '../../helpers/catalogue.ts';
import { finding } from '../../helpers/finding.ts';
import { shippedModels } from '../../helpers/models.ts';
import { like, usageOf } from '../../helpers/usage.ts';
import { exampleA, exampleB, exampleC } from '../../helpers/worked-examples.ts';

const sdk = {
  ecosystem: 'npm',
  package: 'common',
  imports: ['common'],
  shared: false,
  source: 'https://example.com',
} as const;
const create = {
  language: 'typescript',
  symbol: 'videos.create',
  kind: 'generate',
  capability: 'text_to_video',
  evidence: 'sdk',
  source: 'https://example.com',
} as const;

/** Two vendors that take the same call through the same package. */
const twins = {
  ...catalogueOf(
    vendorEntry('acme', { sdks: [{ ...sdk, imports: ['common'] }], callSites: [create] }),
    vendorEntry('twin', {
      sdks: [{ ...sdk, imports: ['common'] }],
      callSites: [create],
      capabilities: { text_to_video: true },
    }),
  ),
  models: shippedModels,
};

const hoursOf = (cost: ReturnType<typeof exitCost>, id: string) =>
  cost.packages.find((found) => found.id === id)?.hours.likely;

describe('the edges of an exit cost', () => {
  it('is all zero and says so where nothing is used', () => {
    const cost = exitCost({ ...exampleA, usage: usageOf({ files: [] }) });
    expect(cost.hours).toEqual({ low: 0, likely: 0, high: 0 });
    expect(cost.packages.every(({ hours }) => hours.high === 0)).toBe(true);
    expect(cost.remarks).toEqual(['Not used: production code holds no evidence of this vendor.']);
  });

  it('still counts learning and roll-out where everything is a drop-in in one file', () => {
    const usage = vendorUsage({ vendor: 'acme', findings: [finding()], signals: [], catalogue: twins });
    const cost = exitCost({ usage, target: 'twin', catalogue: twins, settings: defaultSettings });
    expect(cost.breakdown.groups.map((group) => group.class)).toEqual(['d']);
    expect(hoursOf(cost, 'learn')).toBe(2.25);
    expect(hoursOf(cost, 'rollout')).toBe(5);
    expect(hoursOf(cost, 'missing')).toBe(0);
    expect(cost.hours.low).toBeGreaterThan(1);
  });

  it('counts everything as missing where no target is known, with low confidence', () => {
    const cost = exitCost({ ...exampleA, target: null });
    expect(hoursOf(cost, 'missing')).toBe(24);
    expect(cost.breakdown.confidence).toBe('low');
    expect(cost.remarks[0]).toContain('No target is known');
  });

  it('counts the move of files as assumed where the code entrusts them to a vendor and nobody has answered', () => {
    const open = { ...exampleC, settings: { ...exampleC.settings, custody: {} } };
    expect(hoursOf(exitCost(open), 'data')).toBe(13);
    expect(exitCost(open).remarks.join(' ')).toContain('Nobody has said whether masters');
  });

  it('widens the quote where custody is unknown and the code gives no sign, and never takes it for zero', () => {
    const open = exitCost({ ...exampleA, settings: { ...exampleA.settings, custody: {} } });
    expect(open.packages.find(({ id }) => id === 'data')?.hours).toEqual({ low: 0, likely: 0, high: 24 });
    expect(open.hours.high).toBeGreaterThan(exitCost(exampleA).hours.high);
    expect(open.remarks.join(' ')).toContain('is unknown: counted as 0 to 24 h');
  });

  it('counts no move of files where the vendor deletes them anyway', () => {
    const vendors = exampleC.catalogue.vendors.map((vendor) => ({
      ...vendor,
      coupling: { ...vendor.coupling, retentionDays: 7 },
    }));
    const open = {
      ...exampleC,
      catalogue: { ...exampleC.catalogue, vendors },
      settings: { ...exampleC.settings, custody: {} },
    };
    expect(hoursOf(exitCost(open), 'data')).toBe(5);
  });

  it('names every coefficient a team has changed, and uses it', () => {
    const settings = { ...exampleB.settings, coefficients: { 'effort.minutes.request.a': 60 } };
    const cost = exitCost({ ...exampleB, settings });
    expect(cost.breakdown.edited.map(({ key, value }) => [key, value])).toEqual([['effort.minutes.request.a', 60]]);
    expect(cost.breakdown.siteHours).toBeGreaterThan(exitCost(exampleB).breakdown.siteHours);
  });

  it('ignores edits that are no usable number', () => {
    const settings = { ...exampleB.settings, coefficients: { 'effort.minutes.request.a': Number.NaN, nonsense: 3 } };
    expect(exitCost({ ...exampleB, settings })).toEqual(exitCost(exampleB));
  });

  it('lets the arguments of a call decide its class before the capability, and says what cannot be done', () => {
    const request = exampleA.usage.sites.find(({ kind }) => kind === 'request');
    if (request === undefined) throw new Error('the example has no request');
    const items = [
      { parameter: 'seconds', canonical: 'duration', verdict: 'impossible', reason: '12 s is too long', limit: null },
    ] as const;
    const calls = [{ sites: [request], target: null, verdict: 'impossible', complete: true, items }] as const;
    const cost = exitCost({ ...exampleA, calls });
    expect(cost.breakdown.groups.find(({ kind }) => kind === 'request')?.class).toBe('m');
    expect(cost.remarks.join(' ')).toContain('1 of 1 call cannot be made as written');
  });

  it('compares a model again only where the target does not have it, however many ids name it', () => {
    const model = (id: string, sunset?: string) => ({
      id,
      capability: ['text_to_video'],
      prices: [],
      source: 'https://example.com',
      ...(sunset === undefined ? {} : { sunset }),
    });
    const market = {
      ...catalogueOf(
        vendorEntry('gate', { category: 'aggregator' }),
        vendorEntry('other', { models: [model('acme-2'), model('old-1', '2026-01-01')] }),
      ),
      models: shippedModels,
    };
    const usage = usageOf({
      vendor: 'gate',
      sites: like('request', 1),
      models: ['fal-ai/acme-2/text-to-video', 'fal-ai/acme-2/image-to-video', 'fal-ai/third-3/text-to-video', 'old-1'],
    });
    const cost = exitCost({ usage, target: 'other', catalogue: market, settings: defaultSettings });
    expect(hoursOf(cost, 'eval')).toBe(8);
    expect(cost.packages.find(({ id }) => id === 'eval')?.explanation).toContain('can stay at the target');
  });

  it('takes a way of waiting as offered where the target has a call for it', () => {
    const waits = { ...exampleB, usage: { ...exampleB.usage, asyncPatterns: ['stream'] as const } };
    expect(hoursOf(exitCost(waits), 'async')).toBe(5);
    const streams = waits.catalogue.vendors.map((vendor) =>
      vendor.id === 'other' ? { ...vendor, callSites: [{ ...create, kind: 'stream' as const }] } : vendor,
    );
    expect(hoursOf(exitCost({ ...waits, catalogue: { ...waits.catalogue, vendors: streams } }), 'async')).toBe(0);
  });

  it('costs nothing for a group of no sites', () => {
    const cost = exitCost({ ...exampleA, usage: { ...exampleA.usage, sites: like('request', 1), testSites: [] } });
    expect(cost.breakdown.groups).toHaveLength(1);
  });

  it('flags hours that do not go with the predicted lines', () => {
    const cost = exitCost({ ...exampleA, usage: { ...exampleA.usage, files: ['src/file-00.ts'] } });
    expect(cost.remarks.some((remark) => remark.startsWith('Flagged for review'))).toBe(true);
    expect(exitCost(exampleB).remarks.some((remark) => remark.startsWith('Flagged'))).toBe(false);
  });

  it('opens every package down to coefficients with source and day', () => {
    for (const { id, coefficients, hours } of exitCost(exampleB).packages) {
      if (hours.high === 0) continue;
      expect(coefficients?.length, id).toBeGreaterThan(0);
      for (const { source, seen } of coefficients ?? [])
        expect([source.length > 0, seen]).toEqual([true, '2026-11-23']);
    }
  });
});
