import { describe, expect, it } from 'vitest';
import { isConfiguration } from '../../../core/lockin/usage/configuration.ts';
import { siteKindOf } from '../../../core/lockin/usage/sites.ts';
import { vendorUsage } from '../../../core/lockin/usage/usage.ts';
import type { Finding, Signal } from '../../../core/scan/types.ts';
import { finding } from '../../helpers/finding.ts';
import { shippedModels } from '../../helpers/models.ts';

const signal = (part: Partial<Signal> = {}): Signal => ({
  kind: 'result-read',
  path: 'src/video.ts',
  line: 1,
  vendor: 'acme',
  symbol: 'video.url',
  lane: 'production',
  ...part,
});

const usage = (findings: readonly Finding[], signals: readonly Signal[] = []) =>
  vendorUsage({ vendor: 'acme', findings, signals, catalogue: { models: shippedModels } });

describe('the usage of a vendor', () => {
  it('counts production files and keeps configuration apart', () => {
    const found = usage([
      finding({ path: 'src/b.ts' }),
      finding({ path: 'src/a.ts' }),
      finding({ path: 'package.json', kind: 'manifest-dependency', operation: null }),
      finding({ path: 'src/a.test.ts', lane: 'test' }),
      finding({ path: 'docs/use.md', lane: 'docs' }),
      finding({ path: 'src/other.ts', vendor: 'other' }),
    ]);
    expect(found.files).toEqual(['src/a.ts', 'src/b.ts']);
    expect(found.configFiles).toEqual(['package.json']);
    expect(found.testSites.map(({ path }) => path)).toEqual(['src/a.test.ts']);
    expect(found.tests.state).toBe('mocked');
  });

  it('takes a model id or address inside a call as part of the call', () => {
    const found = usage([
      finding({ line: 10, endLine: 14, model: 'acme-1' }),
      finding({ line: 11, endLine: 11, kind: 'model-id', symbol: 'acme-1', operation: null, model: 'acme-1' }),
      finding({ line: 20, endLine: 20, kind: 'model-id', symbol: 'acme-2', operation: null, model: 'acme-2' }),
    ]);
    expect(found.sites.map(({ kind, line }) => [kind, line])).toEqual([
      ['request', 10],
      ['config', 20],
    ]);
    expect(found.models).toEqual(['acme-1', 'acme-2']);
  });

  it('measures the share of code sites in the largest module and what lies outside', () => {
    const found = usage(
      [
        finding({ path: 'src/wrapper.ts', line: 1 }),
        finding({ path: 'src/wrapper.ts', line: 2 }),
        finding({ path: 'src/wrapper.ts', line: 3, operation: 'poll', symbol: 'videos.retrieve' }),
        finding({ path: 'src/page.ts', line: 9 }),
        finding({ path: 'config/app.yaml', line: 1, kind: 'env-var', operation: null }),
      ],
      [
        signal({ kind: 'leaked-type', path: 'src/wrapper.ts', line: 4, symbol: 'Video' }),
        signal({ kind: 'leaked-type', path: 'src/page.ts', line: 2, symbol: 'Video' }),
      ],
    );
    expect(found.wrapper).toEqual({ path: 'src/wrapper.ts', share: 0.75 });
    expect(found.outside).toEqual([{ path: 'src/page.ts', line: 9, text: 'videos.create' }]);
    expect(found.leakedTypes).toEqual([{ path: 'src/page.ts', line: 2, text: 'Video' }]);
  });

  it('groups waiting calls by symbol and tells polling from streams and webhooks', () => {
    const found = usage([
      finding({ line: 1, operation: 'poll', symbol: 'videos.retrieve' }),
      finding({ line: 2, operation: 'poll', symbol: 'videos.retrieve' }),
      finding({ line: 3, operation: 'stream', symbol: 'room.on' }),
      finding({ line: 4, kind: 'webhook-handler', operation: null, symbol: '/hooks/acme' }),
    ]);
    expect(found.awaitGroups.map(({ symbol, places }) => [symbol, places.length])).toEqual([
      ['room.on', 1],
      ['videos.retrieve', 2],
    ]);
    expect(found.asyncPatterns).toEqual(['poll', 'stream', 'webhook']);
    expect(found.webhooks).toHaveLength(1);
  });

  it('counts players and live capabilities as surface', () => {
    const found = usage(
      [finding({ capability: 'rtc_rooms' })],
      [signal({ kind: 'embed', line: 7, symbol: '<Player>' })],
    );
    expect(found.surface).toHaveLength(2);
  });

  it('shares out production calls over all vendors, each place once', () => {
    const found = usage([
      finding({ line: 1 }),
      finding({ line: 1, kind: 'call', symbol: 'again' }),
      finding({ line: 2, vendor: 'other' }),
      finding({ line: 3, vendor: 'other' }),
      finding({ line: 4, vendor: 'other' }),
      finding({ line: 5, vendor: 'other', lane: 'test' }),
    ]);
    expect(found.shares).toEqual([
      { vendor: 'other', share: 0.75 },
      { vendor: 'acme', share: 0.25 },
    ]);
  });

  it('is ready to leave where the vendor stands behind an interface in production', () => {
    const ofOther = signal({ kind: 'interface', symbol: 'VideoProvider', vendor: 'other' });
    const ofTests = signal({ kind: 'interface', symbol: 'VideoProvider', lane: 'test' });
    const own = signal({ kind: 'interface', symbol: 'VideoProvider', line: 4 });
    expect(usage([finding()], [ofOther, ofTests]).tests.state).not.toBe('interface');
    expect(usage([finding()], [ofOther, own]).tests).toEqual({
      state: 'interface',
      places: [{ path: 'src/video.ts', line: 4, text: 'VideoProvider' }],
    });
  });

  it('takes an element on a page for one place, not for a request and a player', () => {
    const found = usage([finding({ line: 7, capability: 'player' })], [signal({ kind: 'embed', line: 7 })]);
    expect(found.sites.map(({ kind, line, capability }) => [kind, line, capability])).toEqual([['embed', 7, 'player']]);
  });

  it('keeps outputs that are copied away, stored ids and uploads as places', () => {
    const found = usage(
      [finding({ line: 3, operation: 'upload', symbol: 'files.upload' })],
      [
        signal({ kind: 'stored-id', line: 5, symbol: 'video_id' }),
        signal({ kind: 'output-copied', line: 9, symbol: 's3.putObject' }),
      ],
    );
    expect(found.storedIds).toEqual([{ path: 'src/video.ts', line: 5, text: 'video_id' }]);
    expect(found.outputsCopied).toEqual([{ path: 'src/video.ts', line: 9, text: 's3.putObject' }]);
    expect(found.uploads).toHaveLength(1);
    expect(found.sites.some(({ symbol }) => symbol === 's3.putObject')).toBe(false);
  });
});

describe('the kind of a site', () => {
  it.each([
    ['call', 'generate', 'request'],
    ['call', 'poll', 'await'],
    ['call', 'client-init', 'init'],
    ['call', 'webhook', 'webhook'],
    ['endpoint-url', 'generate', 'request'],
    ['endpoint-url', null, 'config'],
    ['import', null, 'init'],
    ['env-var', null, 'config'],
  ] as const)('of a %s that does %s is %s', (kind, operation, wanted) => {
    expect(siteKindOf({ kind, operation })).toBe(wanted);
  });
});

describe('a configuration file', () => {
  it.each([
    '.env',
    'apps/web/.env.example',
    'package.json',
    'infra/main.tf',
    'Dockerfile',
    'requirements-dev.txt',
    'go.mod',
  ])('is %s', (path) => {
    expect(isConfiguration(path)).toBe(true);
  });

  it.each(['src/config.ts', 'app/settings.py', 'lib/env.rb', 'main.go'])('is not %s', (path) => {
    expect(isConfiguration(path)).toBe(false);
  });
});
