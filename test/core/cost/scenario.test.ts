import { describe, expect, it } from 'vitest';
import { money } from '../../../core/base/money.ts';
import { exitCost } from '../../../core/cost/exit-cost.ts';
import { behindAdapter } from '../../../core/cost/scenario/adapted-usage.ts';
import { playScenario } from '../../../core/cost/scenario/scenario.ts';
import type { Scenario, ScoreOf } from '../../../core/cost/scenario/types.ts';
import { cheapestUnlock } from '../../../core/cost/scenario/unlock.ts';
import { priceTimes, regionBlocked, vendorGone } from '../../../core/cost/scenario/what-if.ts';
import type { Settings } from '../../../core/cost/types.ts';
import { defaultSettings } from '../../../core/cost/types.ts';
import { lockInScore } from '../../../core/lockin/score.ts';
import type { VendorUsage } from '../../../core/lockin/types.ts';
import { vendorUsage } from '../../../core/lockin/usage/usage.ts';
import type { Signal } from '../../../core/scan/types.ts';
import { catalogueOf, vendorEntry } from '../../helpers/catalogue.ts';
import { finding } from '../../helpers/finding.ts';
import { shippedModels } from '../../helpers/models.ts';

const source = 'https://example.com/prices';
const priced = (id: string, usd: number) => ({
  id,
  capability: ['text_to_video'],
  source,
  prices: [{ usd, unit: 'second' as const, seen: '2026-11-01', source }],
});

const catalogue = {
  ...catalogueOf(
    vendorEntry('acme', { homeCountry: 'CN', models: [priced('acme-1', 0.1)] }),
    vendorEntry('other', { homeCountry: 'US', capabilities: { text_to_video: true, lip_sync: false } }),
    vendorEntry('third', { capabilities: { text_to_video: true } }),
  ),
  models: shippedModels,
};

const scoreOf: ScoreOf = (usage, settings) => lockInScore({ usage, catalogue, settings });

/** Ten calls and eight leaked types over ten pages, one of them twice, no tests, ids stored. */
const scattered = (vendor = 'acme'): VendorUsage => {
  const pages = Array.from({ length: 10 }, (_, index) => `src/page-${index}.ts`);
  const signal = (part: Partial<Signal>): Signal => ({
    kind: 'leaked-type',
    path: 'src/page-0.ts',
    line: 40,
    vendor,
    symbol: 'Video',
    lane: 'production',
    ...part,
  });
  return vendorUsage({
    vendor,
    catalogue,
    findings: [
      ...pages.flatMap((path) => [
        finding({ vendor, path, line: 5 }),
        finding({ vendor, path, line: 9, symbol: 'videos.retrieve', operation: 'poll', capability: null }),
        finding({
          vendor,
          path,
          line: 20,
          kind: 'model-id',
          operation: null,
          model: `${vendor}-1`,
          symbol: `${vendor}-1`,
        }),
      ]),
      finding({ vendor, path: 'src/page-0.ts', line: 30, capability: 'lip_sync', symbol: 'videos.sync' }),
    ],
    signals: [
      ...pages.slice(1, 9).map((path) => signal({ path })),
      signal({ kind: 'stored-id', path: 'src/page-3.ts', line: 50, symbol: 'video_id' }),
    ],
  });
};

const usage = scattered();
const settings: Settings = { ...defaultSettings, custody: { acme: { mastersOnlyAtVendor: true } } };
const unlocks = cheapestUnlock({ usage, target: 'other', catalogue, settings, scoreOf });
const named = (id: string) => unlocks.find((unlock) => unlock.id === id);

describe('the cheapest unlock', () => {
  it('tries every edit that applies, each with a cost, an effect and its places', () => {
    expect(unlocks.map(({ id }) => id).sort()).toEqual([
      'copy-outputs',
      'ids-behind-map',
      'one-constant',
      'one-wrapper',
      'pin-tests',
      'types-behind-wrapper',
    ]);
    for (const { hours, places, files, scoreAfter, scoreBefore, exitAfter, exitBefore } of unlocks) {
      expect(hours.low).toBeGreaterThan(0);
      expect(hours.high).toBeGreaterThan(hours.low);
      expect(places.length).toBeGreaterThanOrEqual(files);
      expect(scoreAfter).toBeLessThanOrEqual(scoreBefore + 1e-9);
      expect(Math.min(scoreAfter - scoreBefore, exitAfter - exitBefore)).toBeLessThan(0);
    }
  });

  it('is sorted by what an hour brings, both effects on one scale', () => {
    const worth = unlocks.map(
      ({ perHour, scoreBefore, exitBefore }) => perHour.score / scoreBefore + perHour.exit / exitBefore,
    );
    expect(worth).toEqual(worth.toSorted((a, b) => b - a));
  });

  it('puts eight signatures behind the wrapper and takes their twenty points of leak away', () => {
    const types = named('types-behind-wrapper');
    expect(types?.places).toHaveLength(8);
    expect((types?.scoreBefore ?? 0) - (types?.scoreAfter ?? 0)).toBeCloseTo(0.2 * 50 * (8 / 20), 6);
  });

  it('takes stored ids out of score and cost', () => {
    const ids = named('ids-behind-map');
    expect((ids?.scoreBefore ?? 0) - (ids?.scoreAfter ?? 0)).toBeCloseTo(0.15 * 40, 6);
    expect(ids?.exitAfter).toBeLessThan(ids?.exitBefore ?? 0);
  });

  it('is empty where nothing is used', () => {
    const empty = vendorUsage({ vendor: 'acme', findings: [], signals: [], catalogue });
    expect(cheapestUnlock({ usage: empty, target: 'other', catalogue, settings, scoreOf })).toEqual([]);
  });

  it('suggests no copy of outputs where the code already copies them or the user says they are elsewhere', () => {
    const said = { ...settings, custody: { acme: { mastersOnlyAtVendor: false } } };
    const found = cheapestUnlock({ usage, target: 'other', catalogue, settings: said, scoreOf });
    expect(found.some(({ id }) => id === 'copy-outputs')).toBe(false);
  });
});

describe('a usage behind an adapter', () => {
  const adapted = behindAdapter(usage);

  it('writes like calls once, in one module, and leaks no type', () => {
    expect(adapted.wrapper?.share).toBe(1);
    expect(adapted.leakedTypes).toEqual([]);
    expect(adapted.sites.filter(({ kind }) => kind === 'request').map(({ symbol }) => symbol)).toEqual([
      'videos.create',
      'videos.sync',
    ]);
  });

  it('leaves configuration and stored ids where they are', () => {
    const kinds = ['config', 'id'];
    const before = usage.sites.filter(({ kind }) => kinds.includes(kind));
    expect(adapted.sites.filter(({ kind }) => kinds.includes(kind))).toEqual(before);
  });

  it('is adapted only once', () => {
    expect(behindAdapter(adapted)).toEqual(adapted);
  });
});

const play = (scenario: Partial<Scenario>, usages: readonly VendorUsage[] = [usage], own: Settings = settings) =>
  playScenario({
    scenario: { name: 'plan', legs: [], adapterFirst: false, ...scenario },
    usages: new Map(usages.map((one) => [one.vendor, one])),
    catalogue,
    settings: own,
    scoreOf,
  });

describe('a scenario', () => {
  it('of one leg costs what leaving costs', () => {
    const plan = play({ legs: [{ from: 'acme', to: 'other' }] });
    const cost = exitCost({ usage, target: 'other', catalogue, settings });
    expect(plan.hours).toEqual(cost.hours);
    expect(plan.money).toEqual(cost.money);
    expect(plan.distribution.range.likely / plan.hours.likely).toBeCloseTo(1, 1);
  });

  it('splits the likely hours of its packages over work items by package and file', () => {
    const plan = play({ legs: [{ from: 'acme', to: 'other' }] });
    const cost = plan.legs[0]?.exit;
    const likely = (cost?.packages ?? []).reduce((sum, { hours }) => sum + hours.likely, 0) * 1.2;
    expect(plan.workItems.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(likely, 6);
    const edits = plan.workItems.filter((item) => item.package === 'edit');
    expect(new Set(edits.map(({ path }) => path)).size).toBe(edits.length);
    expect(edits).toHaveLength(10);
  });

  it('names what the target does not give', () => {
    const plan = play({ legs: [{ from: 'acme', to: 'other' }] });
    expect(plan.gaps.map(({ kind, subject }) => [kind, subject])).toEqual([['missing', 'lip_sync']]);
    const given = play({ legs: [{ from: 'acme', to: 'other', dropped: ['lip_sync'] }] });
    expect(given.gaps[0]?.kind).toBe('dropped');
    expect(given.hours.likely).toBeLessThan(plan.hours.likely);
  });

  it('with an adapter first adds its hours and lowers the score before anything is left', () => {
    const plan = play({ legs: [{ from: 'acme', to: 'other' }], adapterFirst: true });
    const [leg] = plan.legs;
    expect(leg?.adapter?.likely).toBeGreaterThan(0);
    expect(leg?.scoreWithAdapter.score).toBeLessThan(leg?.scoreBefore.score ?? 0);
    expect(plan.workItems[0]?.package).toBe('adapter');
    const direct = exitCost({ usage, target: 'other', catalogue, settings });
    expect(leg?.exit?.hours.likely).toBeLessThan(direct.hours.likely);
  });

  it('may be the adapter alone', () => {
    const plan = play({ legs: [{ from: 'acme', to: null }], adapterFirst: true });
    expect(plan.legs[0]?.exit).toBeNull();
    expect(plan.hours.likely).toBeGreaterThan(0);
    expect(plan.workItems.map((item) => item.package)).toEqual(['adapter']);
  });

  it('learns a target once for several legs, and is narrower than the sum of its legs', () => {
    const both = [usage, scattered('third')];
    const plan = play(
      {
        legs: [
          { from: 'acme', to: 'other' },
          { from: 'third', to: 'other' },
        ],
      },
      both,
    );
    const [a, b] = plan.legs.map(({ exit }) => exit?.breakdown.mean ?? 0);
    expect(plan.hours.likely).toBeLessThan((a ?? 0) + (b ?? 0));
    const apart = play(
      {
        legs: [
          { from: 'acme', to: 'other' },
          { from: 'third', to: 'acme' },
        ],
      },
      both,
    );
    expect(plan.hours.low).toBeLessThan(apart.hours.low);
  });

  it('says what is not used, and is all zero without a leg', () => {
    expect(play({ legs: [{ from: 'nobody', to: 'other' }] }).remarks).toEqual(['nobody is not used in this code.']);
    expect(play({}).hours).toEqual({ low: 0, likely: 0, high: 0 });
  });
});

describe('what if', () => {
  it('a vendor is gone: its calls stop, and what others in the code already do is told', () => {
    const other = vendorUsage({
      vendor: 'other',
      catalogue,
      signals: [],
      findings: [finding({ vendor: 'other', path: 'src/other.ts' })],
    });
    const outage = vendorGone('acme', [usage, other]);
    expect(outage?.places).toHaveLength(21);
    expect(outage?.files).toBe(10);
    expect(outage?.lost).toEqual(['lip_sync']);
    expect(outage?.covered).toEqual([{ capability: 'text_to_video', by: ['other'] }]);
    expect(vendorGone('nobody', [usage])).toBeNull();
  });

  it('prices are three times as high: the month follows', () => {
    const volumes = [{ vendor: 'acme', model: 'acme-1', unit: 'second', perMonth: 1000 }];
    const change = priceTimes(usage, 3, catalogue, { ...settings, volumes });
    expect(change.before.amount).toEqual(money(100, 'USD'));
    expect(change.after.amount).toEqual(money(300, 'USD'));
    expect(change.perMonth).toEqual(money(200, 'USD'));
  });

  it('prices change without a volume: the month stays unknown', () => {
    const change = priceTimes(usage, 3, catalogue, settings);
    expect([change.after.amount, change.perMonth]).toEqual([null, null]);
  });

  it('a region is blocked: vendors from there stop, unknown homes are named', () => {
    const found = regionBlocked(['CN'], [usage, scattered('third')], catalogue);
    expect(found.outages.map(({ vendor }) => vendor)).toEqual(['acme']);
    expect(found.outages[0]?.covered.map(({ by }) => by)).toEqual([['third'], ['third']]);
    expect(found.unknown).toEqual(['third']);
  });
});

describe('work behind an adapter', () => {
  it('points the operations of the adapter at the target and keeps the lines they are taken from', () => {
    const plan = play({ legs: [{ from: 'acme', to: 'other' }], adapterFirst: true });
    const lines = new Set(usage.sites.map(({ path, line }) => `${path}:${line}`));
    const edits = plan.workItems.filter((item) => item.package === 'edit');
    expect(edits.filter(({ path }) => path === null).map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Point \d+ operations of the adapter at the target$/),
    ]);
    expect(edits.flatMap(({ places }) => places).every(({ path, line }) => lines.has(`${path}:${line}`))).toBe(true);
  });

  it('names what would narrow the range, as shares of one whole', () => {
    const plan = play({ legs: [{ from: 'acme', to: 'other' }], adapterFirst: true });
    expect(plan.sensitivity.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(plan.sensitivity.some((one) => one.package === 'adapter')).toBe(true);
    expect(plan.sharedVariance).toBeGreaterThan(0.5);
  });
});
