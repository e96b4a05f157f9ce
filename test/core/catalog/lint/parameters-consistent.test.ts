import { expect, test } from 'vitest';
import { parametersConsistent } from '../../../../core/catalog/lint/parameters-consistent.ts';
import type { Parameter, VendorParameters } from '../../../../core/catalog/parameter-schema.ts';
import { lintInput, sampleVendor } from '../sample.ts';

const duration: Parameter = {
  name: 'seconds',
  canonical: 'duration',
  type: 'string',
  required: false,
  unit: 'seconds',
  values: ['4', '8s'],
  default: '4',
};

const check = (parameter: Parameter) => {
  const parameters: VendorParameters = {
    id: 'acme',
    operations: [
      {
        name: 'videos.create',
        symbols: {},
        modelPattern: null,
        capability: 'text_to_video',
        parameters: [parameter],
        async: { start: 'id', status: 'GET /v1/videos/{id}' },
        result: { url: 'url' },
        source: 'https://acme.example/docs',
      },
    ],
    sources: [{ url: 'https://acme.example/docs', seen: '2026-11-01' }],
    confidence: 'high',
  };
  return parametersConsistent
    .check(lintInput([sampleVendor()], { parameters: [parameters] }))
    .map(({ message }) => message);
};

test('limits that can be read pass', () => {
  expect(check(duration)).toEqual([]);
});

test('a length in words, a missing unit and a foreign default are errors', () => {
  expect(check({ ...duration, values: ['4', 'short'] })).toEqual(['has a value that cannot be read: short']);
  expect(check({ ...duration, unit: undefined })).toEqual(['is a duration, which is given in seconds']);
  expect(check({ ...duration, default: '6' })).toEqual(['has a default that is not among its values']);
});

test('values beside a range, an empty range and a default outside are errors', () => {
  const seed: Parameter = { name: 'seed', canonical: 'seed', type: 'integer', required: false, range: [0, 10, 1] };
  expect(check({ ...seed, values: [1] })).toEqual(['has values and a range']);
  expect(check({ ...seed, range: [10, 0, 1] })).toEqual(['has an empty range']);
  expect(check({ ...seed, default: 11 })).toEqual(['has a default outside its range']);
});
