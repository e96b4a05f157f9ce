import { expect, test } from 'vitest';
import { addressShape } from '../../../../core/catalog/lint/address-shape.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('host and path apart pass, variables in braces too', () => {
  const [endpoint] = sampleVendor().rest;
  const rest =
    endpoint === undefined ? [] : [endpoint, { ...endpoint, host: 'x.{region}.acme.example', path: '/v1/videos/{id}' }];
  expect(rest).toHaveLength(2);
  expect(addressShape.check(lintInput([sampleVendor({ rest })]))).toEqual([]);
});

test('an address with a scheme or a query is refused', () => {
  const rest = sampleVendor().rest.flatMap((endpoint) => [
    { ...endpoint, host: 'https://api.acme.example' },
    { ...endpoint, path: '/v1/videos?key=1' },
  ]);
  expect(addressShape.check(lintInput([sampleVendor({ rest })])).map(({ actual }) => actual)).toEqual([
    'POST https://api.acme.example/v1/videos',
    'POST api.acme.example/v1/videos?key=1',
  ]);
});
