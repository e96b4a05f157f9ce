import { describe, expect, it } from 'vitest';
import { alarmsOf } from '../../../core/assess/alarms.ts';
import type { Model } from '../../../core/catalog/schema.ts';
import { vendorEntry, vendorMap } from '../../helpers/catalogue.ts';
import { finding } from '../../helpers/finding.ts';

const today = '2026-11-23';

const model = (id: string, part: Partial<Model> = {}): Model => ({
  id,
  capability: ['text_to_video'],
  prices: [],
  source: 'https://example.com/models',
  ...part,
});

const gone = vendorEntry('gone', {
  status: { state: 'shutdown', date: '2026-09-24', source: 'https://example.com/deprecations' },
  models: [model('g-2', { sunset: '2026-09-24', aliases: ['g-2-latest'] }), model('g-1', { sunset: '2026-03-01' })],
  equivalents: [
    { id: 'dying', gap: 'nothing' },
    { id: 'alive', gap: 'clips of 12 s' },
  ],
  sources: [
    { url: 'https://example.com/deprecations', seen: '2026-10-01' },
    { url: 'https://example.com/later', seen: '2026-11-05' },
  ],
});
const dying = vendorEntry('dying', {
  status: { state: 'deprecated', date: '2027-09-14', source: 'https://example.com/dying' },
});
const alive = vendorEntry('alive', {
  models: [model('a-1', { sunset: '2026-12-31', sunsetSource: 'https://x.test/a' }), model('a-2')],
});
const vendors = vendorMap(gone, dying, alive);

const states = (alarms: ReturnType<typeof alarmsOf>) => alarms.map((alarm) => [alarm.vendor, alarm.state, alarm.day]);

describe('alarms', () => {
  it('are none for living products and models without an end', () => {
    expect(alarmsOf([finding({ vendor: 'alive', model: 'a-2' })], vendors, today)).toEqual([]);
  });

  it('count calls of a switched-off product since its day, with source and the day it was seen', () => {
    const calls = [1, 2, 3].map((line) => finding({ vendor: 'gone', line, model: line === 1 ? 'g-2-latest' : null }));
    const [alarm] = alarmsOf(calls, vendors, today);
    expect(alarm).toMatchObject({
      state: 'off',
      day: '2026-09-24',
      daysSince: 60,
      calls: 3,
      models: ['g-2'],
      subject: 'Gone (g-2)',
      source: 'https://example.com/deprecations',
      seen: '2026-10-01',
    });
  });

  it('name the nearest target that is not ending itself', () => {
    const [alarm] = alarmsOf([finding({ vendor: 'gone' })], vendors, today);
    expect(alarm?.nearest).toEqual({ vendor: 'alive', name: 'Alive', gap: 'clips of 12 s' });
  });

  it('keep a model that ended before its product apart', () => {
    const calls = [finding({ vendor: 'gone', model: 'g-1' }), finding({ vendor: 'gone', line: 2, model: 'g-2' })];
    expect(states(alarmsOf(calls, vendors, today))).toEqual([
      ['gone', 'off', '2026-03-01'],
      ['gone', 'off', '2026-09-24'],
    ]);
  });

  it('put switched off before ending before preview, and the nearer day first', () => {
    const preview = vendorEntry('soon', { status: { state: 'preview', source: 'https://example.com/soon' } });
    const calls = ['soon', 'dying', 'alive', 'gone'].map((vendor) => finding({ vendor, model: 'a-1' }));
    const all = vendorMap(gone, dying, alive, preview);
    expect(states(alarmsOf(calls, all, today))).toEqual([
      ['gone', 'off', '2026-09-24'],
      ['alive', 'ending', '2026-12-31'],
      ['dying', 'ending', '2027-09-14'],
      ['soon', 'preview', null],
    ]);
  });

  it('turn an announced end into switched off on its very day', () => {
    const state = (day: string) => alarmsOf([finding({ vendor: 'dying' })], vendors, day)[0]?.state;
    expect([state('2027-09-13'), state('2027-09-14')]).toEqual(['ending', 'off']);
  });

  it('leave out tests, documents, dependencies, imports and settings', () => {
    const quiet = [
      finding({ vendor: 'gone', lane: 'test' }),
      finding({ vendor: 'gone', lane: 'docs' }),
      finding({ vendor: 'gone', kind: 'manifest-dependency' }),
      finding({ vendor: 'gone', kind: 'import' }),
      finding({ vendor: 'gone', kind: 'env-var' }),
    ];
    expect(alarmsOf(quiet, vendors, today)).toEqual([]);
  });

  it('stand for a model id without a call, with no calls counted', () => {
    const [alarm] = alarmsOf(
      [finding({ vendor: 'gone', kind: 'model-id', symbol: 'g-2', model: 'g-2' })],
      vendors,
      today,
    );
    expect(alarm).toMatchObject({ state: 'off', calls: 0 });
    expect(alarm?.findings).toHaveLength(1);
  });

  it('tell a call that has ended from its living product', () => {
    const call = {
      language: 'typescript' as const,
      kind: 'stream' as const,
      capability: null,
      evidence: 'sdk' as const,
    };
    const source = 'https://example.com/sdk';
    const mixed = vendorEntry('mixed', {
      callSites: [
        { ...call, symbol: 'newSession', source, sunset: '2026-03-31', sunsetSource: 'https://example.com/end' },
        { ...call, symbol: 'video.create', source },
      ],
    });
    const calls = ['newSession', 'video.create'].map((symbol, line) =>
      finding({ vendor: 'mixed', symbol, line: line + 1 }),
    );
    expect(alarmsOf(calls, vendorMap(mixed), today)).toMatchObject([
      { state: 'off', day: '2026-03-31', calls: 1, source: 'https://example.com/end' },
    ]);
  });

  it('say nothing of a vendor the catalogue does not know', () => {
    expect(alarmsOf([finding({ vendor: 'stranger' })], vendors, today)).toEqual([]);
  });

  it('do not depend on the order of findings', () => {
    const calls = ['dying', 'alive', 'gone'].map((vendor) => finding({ vendor, model: 'a-1' }));
    expect(alarmsOf(calls.toReversed(), vendors, today)).toEqual(alarmsOf(calls, vendors, today));
  });
});
