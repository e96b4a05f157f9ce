import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../build/catalog/bundle.ts';
import { indexCatalogue } from '../../../core/catalog/index.ts';
import { lifeOfCall, lifeOfModel, lifeOfVendor } from '../../../core/catalog/lifecycle.ts';
import type { Vendor } from '../../../core/catalog/schema.ts';
import { sampleModel, sampleVendor } from './sample.ts';

const index = indexCatalogue(await buildCatalogue());
const vendor = (id: string): Vendor => index.vendor(id) ?? expect.fail(`no vendor ${id}`);
const source = 'https://acme.example/docs';

test.each([
  ['openai-sora', '2026-09-24'],
  ['azure-openai-sora', '2026-09-15'],
  ['google-veo', '2026-10-22'],
  ['amazon-nova-reel', '2026-09-30'],
  ['azure-media-services', '2024-06-30'],
  ['aws-elastic-transcoder', '2025-11-13'],
  ['stability-video', '2025-07-24'],
])('%s works the day before %s and not from that day on', (id, end) => {
  expect(lifeOfVendor(vendor(id), end)).toMatchObject({ state: 'ended', end });
  expect(lifeOfVendor(vendor(id), '2024-01-01')).toMatchObject({ state: 'ending', end });
});

test('an end that was taken back raises nothing', () => {
  expect(lifeOfVendor(vendor('twilio-video'), '2026-12-06')).toEqual({ state: 'active', end: null });
});

test('an announced end ahead and one without a day are both told as ending', () => {
  expect(lifeOfVendor(vendor('google-video-intelligence'), '2026-11-25')).toMatchObject({
    state: 'ending',
    end: '2027-09-14',
  });
  expect(lifeOfVendor(vendor('dyte'), '2026-11-25')).toMatchObject({ state: 'ending', end: null });
});

test.each([
  ['runway', 'gen4_aleph', '2026-07-30'],
  ['kuaishou-kling', 'kling-v1-6', '2026-09-15'],
  ['lightricks-ltx', 'ltx-2-pro', '2026-08-15'],
  ['leonardo', 'sora-2', '2026-07-09'],
  ['fal', 'fal-ai/sora-2/text-to-video', '2026-09-24'],
  ['litellm', 'openai/sora-2', '2026-09-24'],
  ['google-vertex-veo', 'veo-3.0-generate-001', '2026-06-30'],
  ['openai-sora', 'sora-2-2025-12-08', '2026-09-24'],
])('%s ends %s on %s', (id, modelId, end) => {
  const model = index.model(id, modelId) ?? expect.fail(`no model ${modelId}`);
  expect(lifeOfModel(vendor(id), model, end)).toMatchObject({ state: 'ended', end });
});

test('a model that outlives its product is alive, and its neighbours are not', () => {
  const reel = vendor('amazon-nova-reel');
  const life = (id: string) =>
    lifeOfModel(reel, index.model('amazon-nova-reel', id) ?? expect.fail(), '2026-11-25').state;
  expect(life('luma.ray-v2:0')).toBe('active');
  expect(life('amazon.nova-reel-v1:1')).toBe('ended');
});

test('the earlier of two ends counts', () => {
  const ending = sampleVendor({ status: { state: 'deprecated', date: '2027-06-01', source } });
  const model = sampleModel({ sunset: '2027-01-01', sunsetSource: source });
  expect(lifeOfModel(ending, model, '2026-11-25')).toMatchObject({ end: '2027-01-01' });
  expect(lifeOfModel(ending, sampleModel(), '2026-11-25')).toMatchObject({ end: '2027-06-01' });
});

test('a preview is told as such and a stable model as alive', () => {
  expect(lifeOfModel(sampleVendor(), sampleModel({ stability: 'preview' }), '2026-11-25').state).toBe('preview');
  expect(lifeOfModel(sampleVendor(), sampleModel(), '2026-11-25').state).toBe('active');
});

test('a call can end while its product goes on', () => {
  const { callSites } = vendor('aws-rekognition-video');
  const call = callSites.find(({ symbol }) => symbol === 'StartPersonTrackingCommand') ?? expect.fail();
  expect(lifeOfCall(vendor('aws-rekognition-video'), call, '2026-11-25')).toMatchObject({
    state: 'ended',
    end: '2025-10-31',
  });
  expect(lifeOfVendor(vendor('aws-rekognition-video'), '2026-11-25').state).toBe('active');
});
