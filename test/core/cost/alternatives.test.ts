import { describe, expect, it } from 'vitest';
import { alternativesTo } from '../../../core/cost/alternatives/alternatives.ts';
import { gatewayCoverage } from '../../../core/cost/alternatives/gateway.ts';
import { qualityOf } from '../../../core/cost/alternatives/quality.ts';
import { plainModelName, withoutTier } from '../../../core/cost/model-name.ts';
import { defaultSettings } from '../../../core/cost/types.ts';
import { vendorUsage } from '../../../core/lockin/usage/usage.ts';
import { vendorEntry } from '../../helpers/catalogue.ts';
import { finding } from '../../helpers/finding.ts';
import { shippedModels } from '../../helpers/models.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';
import { site } from '../../helpers/usage.ts';

const rules = shippedModels.quality;
const source = 'https://example.com/models';

const soraUsage = vendorUsage({
  vendor: 'openai-sora',
  catalogue: shippedCatalogue,
  signals: [],
  findings: [
    finding({
      vendor: 'openai-sora',
      model: 'sora-2',
      arguments: {
        prompt: { known: false, reason: 'parameter' },
        seconds: { known: true, value: '8' },
        size: { known: true, value: '1280x720' },
      },
    }),
    finding({ vendor: 'openai-sora', line: 20, symbol: 'videos.retrieve', operation: 'poll', capability: null }),
  ],
});

const alternatives = alternativesTo({
  usage: soraUsage,
  catalogue: shippedCatalogue,
  settings: defaultSettings,
  today: '2026-11-23',
});

const named = (vendor: string) => alternatives.find((found) => found.vendor === vendor);

describe('where one could go from a vendor that has ended', () => {
  it('never suggests what is ending itself, and says why', () => {
    const ended = alternatives.filter(({ state }) => state === 'shutdown' || state === 'deprecated');
    expect(ended.length).toBeGreaterThan(0);
    for (const { suggested, reason, exit, ends } of ended) {
      expect([suggested, exit]).toEqual([false, null]);
      expect(reason).toMatch(/end/);
      expect(ends?.source).toMatch(/\S/);
    }
    expect(alternatives.findIndex(({ suggested }) => suggested !== true)).toBeGreaterThan(
      alternatives.findLastIndex(({ suggested }) => suggested === true),
    );
  });

  it('ranks by what is lost, and gives each suggested target a cost, a quality with board and day, and its country', () => {
    const suggested = alternatives.filter((found) => found.suggested === true);
    const losses = suggested.map(({ loss }) => loss ?? 1);
    expect(losses).toEqual(losses.toSorted((a, b) => a - b));
    const veo = named('google-vertex-veo');
    expect(veo?.exit?.hours.likely).toBeGreaterThan(0);
    expect(veo?.quality).toMatchObject({ board: 'Arena (arena.ai)', task: 'text-to-video' });
    expect(veo?.quality?.model).toMatch(/^veo-3\.1/);
    expect(veo?.homeCountry).toBe('US');
    expect(veo?.calls).toEqual({ fits: 0, map: 1, unknown: 0, impossible: 0 });
    expect(veo?.model).toMatch(/^veo-/);
  });

  it('shows an open-weights route and judges gateways by the calls they cover', () => {
    expect(alternatives.some(({ openWeights }) => openWeights === true)).toBe(true);
    const gateway = named('fal');
    expect(gateway?.gateway).toMatchObject({ calls: 1, covered: 0, stays: ['sora-2'] });
    expect(gateway?.gateway?.newLockIn[0]).toContain('depends on');
  });

  it('does not call it a fit where a gateway takes every argument but not the model', () => {
    const library = named('litellm');
    expect(library?.calls).toEqual({ fits: 0, map: 1, unknown: 0, impossible: 0 });
    expect(library?.exit?.breakdown?.calls[0]?.items.at(-1)).toMatchObject({ parameter: 'model', verdict: 'map' });
  });

  it('leaves the month unknown where no volume is set', () => {
    expect(named('google-vertex-veo')?.runCost?.amount).toBeNull();
  });

  it('is empty for a vendor the catalogue does not know', () => {
    const usage = { ...soraUsage, vendor: 'nobody' };
    expect(alternativesTo({ usage, catalogue: shippedCatalogue, settings: defaultSettings })).toEqual([]);
  });
});

describe('the name of a model', () => {
  it.each([
    ['veo-3.1-fast-audio-1080p', 'fal-ai/veo3.1/fast/image-to-video'],
    ['veo-3-audio', 'veo-3.0-generate-001'],
    ['seedance-v1.5-pro', 'doubao-seedance-1-5-pro-251215'],
    ['dreamina-seedance-2.0-720p', 'bytedance/seedance-2.0/text-to-video'],
    ['kling-2.5-turbo-1080p', 'kling-v2-5-turbo'],
    ['vidu-q3-pro', 'viduq3-pro'],
    ['runway-gen-4.5', 'gen4.5'],
    ['hailuo-2.3', 'MiniMax-Hailuo-2.3'],
    ['happyhorse-1.0', 'happyhorse-1.0-t2v'],
    ['wan-v2.2-a14b', 'Wan-AI/Wan2.2-T2V-A14B'],
  ])('on a board, %s, is read as the id %s', (board, id) => {
    expect(plainModelName(board, rules)).toBe(plainModelName(id, rules));
  });

  it.each([
    ['veo-3.1', 'veo-3'],
    ['veo-3.1-fast', 'veo-3.1'],
    ['sora-2', 'sora-2-pro'],
    ['wan2.5-t2v-preview', 'wan2.6-t2v'],
  ])('%s is not taken for %s', (a, b) => {
    expect(plainModelName(a, rules)).not.toBe(plainModelName(b, rules));
  });

  it('loses only a quality step at its end', () => {
    expect(withoutTier(plainModelName('kling-v3-pro', rules), rules)).toBe(plainModelName('kling-v3', rules));
  });
});

describe('the quality of a target', () => {
  const entry = (model: string, score: number, rank: number) => ({ model, score, rank, vendor: 'Acme' });
  const snapshot = (seen: string, ...entries: ReturnType<typeof entry>[]) => ({
    board: 'Board',
    task: 'text-to-video' as const,
    updated: null,
    seen,
    source,
    entries,
  });
  const models = [{ id: 'acme-2', capability: ['text_to_video'], prices: [], source }];

  it('is the score on the newest board day that knows the model', () => {
    const boards = [snapshot('2026-03-01', entry('acme-2', 1200, 1)), snapshot('2026-08-01', entry('other', 1300, 1))];
    expect(qualityOf(models, ['text_to_video'], boards, rules)).toMatchObject({ score: 1200, seen: '2026-03-01' });
  });

  it('is unknown where no board knows it or speaks of what is used', () => {
    const boards = [snapshot('2026-03-01', entry('acme-2', 1200, 1))];
    expect(qualityOf([], ['text_to_video'], boards, rules)).toBeNull();
    expect(qualityOf(models, ['rtc_rooms'], boards, rules)).toBeNull();
  });

  it('takes the exact model before a quality step of it', () => {
    const boards = [snapshot('2026-03-01', entry('acme-2-pro', 1400, 1), entry('acme-2', 1200, 2))];
    expect(qualityOf(models, ['text_to_video'], boards, rules)?.score).toBe(1200);
  });
});

describe('a gateway', () => {
  const gateway = vendorEntry('gateway', {
    category: 'aggregator',
    models: [
      { id: 'gateway/acme/2', maker: 'acme', capability: ['text_to_video'], prices: [], source },
      { id: 'old-1', maker: 'gone', capability: ['text_to_video'], prices: [], source },
      { id: 'late-1', sunset: '2026-01-01', capability: ['text_to_video'], prices: [], source },
    ],
  });
  const gone = vendorEntry('gone', { status: { state: 'shutdown', date: '2026-01-01', source } });
  const lives = { today: '2026-11-23', vendors: [gateway, gone], rules };
  const call = (model: string | null) => site({ operation: 'generate', model });

  it('covers the calls whose model it resells and names what stays', () => {
    const found = gatewayCoverage(gateway, { sites: [call('gateway-acme-2'), call('elsewhere-1'), call(null)] }, lives);
    expect(found).toMatchObject({ calls: 3, covered: 1, stays: ['elsewhere-1', 'model not named in code'] });
  });

  it('still covers a model that another seller of the maker goes on with', () => {
    const heir = vendorEntry('heir', { models: [{ id: 'old-1', capability: [], prices: [], source }] });
    const found = gatewayCoverage(gateway, { sites: [call('old-1')] }, { ...lives, vendors: [gateway, gone, heir] });
    expect(found.covered).toBe(1);
  });

  it('does not cover a model that has ended there or at its maker', () => {
    const found = gatewayCoverage(gateway, { sites: [call('old-1'), call('late-1')] }, lives);
    expect(found.covered).toBe(0);
  });
});
