import { expect, test } from 'vitest';
import { differenceOf } from '../../../core/catalog/difference.ts';
import type { Vendor } from '../../../core/catalog/schema.ts';
import { sampleCatalogue, sampleModel, sampleVendor } from './sample.ts';

const words = (before: Partial<Vendor>, after: Partial<Vendor>): string[] =>
  differenceOf(
    sampleCatalogue([sampleVendor(before)]),
    sampleCatalogue([sampleVendor(after)], { version: '1' }),
  ).changed.map((change) => change.words);

test('the same catalogue differs in nothing', () => {
  const catalogue = sampleCatalogue([sampleVendor()]);
  expect(differenceOf(catalogue, catalogue)).toMatchObject({
    same: true,
    older: false,
    added: [],
    removed: [],
    changed: [],
    other: [],
  });
});

test('vendors that come and go are named', () => {
  const from = sampleCatalogue([sampleVendor()]);
  const to = sampleCatalogue([sampleVendor({ id: 'bolt', name: 'Bolt' })], { version: '1' });
  expect(differenceOf(from, to)).toMatchObject({
    same: false,
    added: [{ id: 'bolt', name: 'Bolt' }],
    removed: [{ id: 'acme', name: 'Acme' }],
    changed: [],
  });
});

test('an end is told as such', () => {
  const source = 'https://acme.example/docs';
  expect(words({}, { status: { state: 'shutdown', date: '2026-09-24', source } })).toEqual([
    'is shutdown, was active',
    'the product now ends on 2026-09-24',
  ]);
  const ending = (sunset: string) => ({ models: [sampleModel({ sunset, sunsetSource: source })] });
  expect(words({ models: [sampleModel()] }, ending('2027-01-01'))).toEqual(['acme-1 now ends on 2027-01-01']);
  expect(words(ending('2027-01-01'), ending('2027-06-01'))).toEqual([
    'acme-1 ends on 2027-06-01 instead of 2027-01-01',
  ]);
  expect(words(ending('2027-01-01'), { models: [sampleModel()] })).toEqual([
    'acme-1 has no end any more (was 2027-01-01)',
  ]);
});

test('a price is told with its unit, before and after', () => {
  const priced = (usd: number) => ({
    models: [
      sampleModel({
        prices: [{ usd, unit: 'second', resolution: '720p', seen: '2026-11-01', source: 'https://acme.example' }],
      }),
    ],
  });
  expect(words(priced(0.1), priced(0.2))).toEqual([
    'acme-1: price 720p, a second: from 0.1 USD a second to 0.2 USD a second',
  ]);
});

test('calls, packages and capabilities that differ are told', () => {
  const { callSites } = sampleVendor();
  const more = callSites.map((call) => ({ ...call, symbol: 'acme.videos.extend' }));
  expect(
    words({}, { callSites: [...callSites, ...more], sdks: [], capabilities: { text_to_video: 'per model' } }),
  ).toEqual(['acme.videos.extend in javascript added', 'npm:acme removed', 'text_to_video: per model, was yes']);
});

test('a change in a detail is not silent', () => {
  expect(words({}, { notes: ['looked at again'] })).toEqual(['notes, sources or details changed']);
});

test('an older catalogue says so, and what differs beside the vendors is named', () => {
  const from = sampleCatalogue([sampleVendor()]);
  const to = sampleCatalogue([sampleVendor()], { version: '1', day: '2026-01-01', capabilities: [] });
  expect(differenceOf(from, to)).toMatchObject({ older: true, other: ['the capability vocabulary changed'] });
});
