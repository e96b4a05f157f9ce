import { describe, expect, it } from 'vitest';
import { money, units } from '../../../core/base/money.ts';
import { exitCost } from '../../../core/cost/exit-cost.ts';
import { payback } from '../../../core/cost/run/payback.ts';
import { pricedResolutions } from '../../../core/cost/run/resolutions.ts';
import { runCost } from '../../../core/cost/run/run-cost.ts';
import { movedVolumes } from '../../../core/cost/run/target-volumes.ts';
import { defaultSettings, type Settings, type Volume } from '../../../core/cost/types.ts';
import { catalogueOf, vendorEntry } from '../../helpers/catalogue.ts';
import { exampleA, exampleC } from '../../helpers/worked-examples.ts';

const source = 'https://example.com/prices';
const perSecond = (usd: number, resolution?: string) => ({
  usd,
  unit: 'second' as const,
  seen: '2026-11-01',
  source,
  ...(resolution === undefined ? {} : { resolution }),
});
const model = (id: string, prices: ReturnType<typeof perSecond>[]) => ({
  id,
  capability: ['text_to_video'],
  prices,
  source,
});
const catalogue = catalogueOf(
  vendorEntry('acme', {
    models: [model('acme-1', [perSecond(0.1)]), model('acme-2', [perSecond(0.2, '720p'), perSecond(0.5, '1080p')])],
  }),
  vendorEntry('other', { models: [model('other-1', [perSecond(0.15)])] }),
);
const seconds = (perMonth: number, part: Partial<Volume> = {}): Volume => ({
  vendor: 'acme',
  model: 'acme-1',
  unit: 'second',
  perMonth,
  ...part,
});
const settingsOf = (part: Partial<Settings>): Settings => ({ ...defaultSettings, ...part });

describe('run cost', () => {
  it('is volume times the sourced price', () => {
    const cost = runCost({ vendor: 'acme', models: ['acme-1'], catalogue, settings: { volumes: [seconds(9600)] } });
    expect(cost.amount).toEqual(money(960, 'USD'));
    expect(cost.lines[0]?.evidence).toEqual([{ type: 'fact', text: '0.1 USD a second', source, seen: '2026-11-01' }]);
    expect(cost.unknown).toEqual([]);
  });

  it('is unknown, not zero, without a volume, and still shows the price', () => {
    const cost = runCost({ vendor: 'acme', models: ['acme-1'], catalogue, settings: { volumes: [] } });
    expect(cost.amount).toBeNull();
    expect(cost.lines[0]).toMatchObject({ volume: null, unit: 'second', unitPrice: money(0.1, 'USD') });
    expect(cost.unknown).toEqual(['No monthly volume is set for acme-1.']);
  });

  it('is unknown without a price in the unit of the volume', () => {
    const settings = { volumes: [seconds(10, { unit: 'gb' })] };
    const cost = runCost({ vendor: 'acme', models: ['acme-1'], catalogue, settings });
    expect(cost.amount).toBeNull();
    expect(cost.unknown).toEqual(['No price a gb is known for acme-1.']);
  });

  it('stays open between two ends where the price depends on the resolution, and closes once it is said', () => {
    const open = runCost({
      vendor: 'acme',
      models: ['acme-2'],
      catalogue,
      settings: { volumes: [seconds(100, { model: 'acme-2' })] },
    });
    expect(open.amount).toBeNull();
    expect(open.range).toEqual({ low: money(20, 'USD'), high: money(50, 'USD') });
    const said = { volumes: [seconds(100, { model: 'acme-2', resolution: '1080p' })] };
    expect(runCost({ vendor: 'acme', models: ['acme-2'], catalogue, settings: said }).amount).toEqual(money(50, 'USD'));
  });

  it('knows a resolution however a vendor writes it, and offers each once with the smallest first', () => {
    const loud = catalogueOf(
      vendorEntry('acme', { models: [model('acme-2', [perSecond(0.2, '720P'), perSecond(0.9, '4K')])] }),
      vendorEntry('other', { models: [model('other-1', [perSecond(0.4, '1080p'), perSecond(0.1, '1280x720')])] }),
    );
    expect(pricedResolutions(loud, 'second')).toEqual(['1280x720', '720p', '1080p', '4k']);
    expect(pricedResolutions(loud, 'minute')).toEqual([]);
    const settings = { volumes: [seconds(10, { model: 'acme-2', resolution: '720p' })] };
    expect(runCost({ vendor: 'acme', models: ['acme-2'], catalogue: loud, settings }).amount).toEqual(money(2, 'USD'));
  });

  it('takes the price a team has agreed before the list price, and adds fixed fees', () => {
    const cost = runCost({
      vendor: 'acme',
      models: ['acme-1'],
      catalogue,
      settings: {
        volumes: [seconds(1000)],
        prices: [{ vendor: 'acme', model: null, unit: 'second', usd: 0.08 }],
        fixedFees: { acme: 100 },
      },
    });
    expect(cost.amount).toEqual(money(180, 'USD'));
    expect(cost.lines[0]?.evidence[0]).toEqual({ type: 'setting', text: 'Own price: 0.08 USD a second' });
  });

  it('is unknown for a vendor the catalogue does not know', () => {
    const cost = runCost({ vendor: 'nobody', models: [], catalogue, settings: { volumes: [] } });
    expect(cost).toMatchObject({ amount: null, range: null, lines: [] });
  });
});

describe('payback', () => {
  const amountOf = (usd: number) => ({ amount: money(usd, 'USD') });

  it('of worked example A does not come: the new month is 480 dearer', () => {
    const volumes = [seconds(1200 * 8)];
    const before = runCost({ vendor: 'acme', models: ['acme-1'], catalogue, settings: { volumes } });
    const moved = movedVolumes(volumes, 'acme', 'other', 'other-1');
    const after = runCost({ vendor: 'other', models: [], catalogue, settings: { volumes: moved } });
    const found = payback({ exit: exitCost(exampleA), before, after, settings: exampleA.settings });
    expect(units(found.perMonth ?? money(0, 'XXX'))).toBeCloseTo(480, 6);
    expect(found.months).toBeNull();
    expect(found.explanation).toContain('Does not pay back');
  });

  it('of worked example C takes 15.3 to 66.2 months', () => {
    const found = payback({
      exit: exitCost(exampleC),
      before: amountOf(482.5),
      after: amountOf(320),
      settings: { ...exampleC.settings, oneOff: { egressUsd: 50, dualRunMonths: 1 } },
    });
    expect(units(found.perMonth ?? money(0, 'XXX'))).toBeCloseTo(-162.5, 6);
    expect(Math.round((found.months?.low ?? 0) * 10) / 10).toBe(15.3);
    expect(Math.round((found.months?.likely ?? 0) * 10) / 10).toBe(31.1);
    expect(Math.round((found.months?.high ?? 0) * 10) / 10).toBe(66.2);
  });

  it('is unknown where a month is unknown, and where the currencies cannot be set against each other', () => {
    const exit = exitCost(exampleC);
    const unknown = { exit, before: { amount: null }, after: amountOf(1), settings: exampleC.settings };
    expect(payback(unknown).months).toBeNull();
    const euro = settingsOf({ currency: 'EUR' });
    expect(payback({ exit, before: amountOf(2), after: amountOf(1), settings: euro })).toMatchObject({
      months: null,
      perMonth: null,
    });
    const rated = payback({ exit, before: amountOf(2), after: amountOf(1), settings: { ...euro, perUsd: 0.5 } });
    expect(rated.perMonth).toEqual(money(-0.5, 'EUR'));
  });

  it('gives the two ends of the difference where a price is open, and names the month that is unknown', () => {
    const exit = exitCost(exampleC);
    const settings = settingsOf({ currency: 'USD' });
    const open = { amount: null, range: { low: money(2, 'USD'), high: money(3, 'USD') } };
    expect(payback({ exit, before: open, after: amountOf(4), settings })).toMatchObject({
      perMonth: null,
      months: null,
      between: { low: money(1, 'USD'), high: money(2, 'USD') },
    });
    const nowhere = payback({ exit, before: open, after: { amount: null, range: null }, settings });
    expect(nowhere).toMatchObject({ between: null, explanation: expect.stringContaining('at the target is unknown') });
  });
});
