import { expect, test } from 'vitest';
import { indexCatalogue } from '../../../core/catalog/index.ts';
import { makerOf } from '../../../core/catalog/maker.ts';
import { locator, provenanceOf } from '../../../core/catalog/provenance.ts';
import { sampleCatalogue, sampleModel, sampleVendor } from './sample.ts';

const catalogue = sampleCatalogue([
  sampleVendor({
    models: [sampleModel({ aliases: ['acme-1-2026-01-01'] })],
    equivalents: [{ id: 'bolt', gap: 'no audio' }],
  }),
  sampleVendor({ id: 'bolt', models: [sampleModel({ maker: 'acme' })] }),
]);
const index = indexCatalogue(catalogue);

test('a model is found by id and by alias, at its own vendor only', () => {
  expect(index.model('acme', 'acme-1-2026-01-01')?.id).toBe('acme-1');
  expect(index.model('bolt', 'acme-1')?.maker).toBe('acme');
  expect(index.model('bolt', 'acme-1-2026-01-01')).toBeUndefined();
});

test('all sellers of an id are found', () => {
  expect(index.sellers('acme-1').map(({ vendor }) => vendor.id)).toEqual(['acme', 'bolt']);
  expect(index.sellers('nothing')).toEqual([]);
});

test('equivalents come with what would be lost', () => {
  expect(index.equivalents('acme').map(({ vendor, gap }) => [vendor.id, gap])).toEqual([['bolt', 'no audio']]);
});

test('a model family is a word of its own in the id', () => {
  const families = [
    { maker: 'kuaishou-kling', words: ['kling'], source: 'https://kling.example' },
    { maker: 'alibaba-wan', words: ['wan'], source: 'https://wan.example' },
  ];
  expect(makerOf('fal-ai/kling-video/v3', families)).toBe('kuaishou-kling');
  expect(makerOf('Wan-AI/Wan2.2-T2V', families)).toBe('alibaba-wan');
  expect(makerOf('acme/wanderlust', families)).toBeNull();
  expect(makerOf('taiwan-1', families)).toBeNull();
});

test('a fact gets its day from the nearest source of its vendor', () => {
  const sources = [
    { url: 'https://acme.example', seen: '2025' },
    { url: 'https://acme.example/docs (read whole)', seen: '2026-11-01' },
  ];
  expect(provenanceOf({ sources }, 'https://acme.example/docs/models (table)').seen).toBe('2026-11-01');
  expect(provenanceOf({ sources }, 'https://acme.example/blog').seen).toBe('2025');
  expect(provenanceOf({ sources }, 'https://acme.example.evil/docs').seen).toBeNull();
  expect(provenanceOf({ sources }, 'unsourced: hearsay').seen).toBeNull();
});

test('the locator is the source without its remark', () => {
  expect(locator('npm:acme@1.0.0 (types (v2), README)')).toBe('npm:acme@1.0.0');
  expect(locator('https://acme.example/a(b)')).toBe('https://acme.example/a(b)');
});
