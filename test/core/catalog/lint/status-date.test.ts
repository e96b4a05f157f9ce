import { expect, test } from 'vitest';
import { statusDate } from '../../../../core/catalog/lint/status-date.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('a past end that is called a shutdown passes', () => {
  const status = { state: 'shutdown', date: '2026-09-24', source: 'https://acme.example/docs' } as const;
  expect(statusDate.check(lintInput([sampleVendor({ status })]))).toEqual([]);
});

test('state and day that contradict each other are errors', () => {
  const source = 'https://acme.example/docs';
  const statuses = [
    { state: 'shutdown', source },
    { state: 'shutdown', date: '2027-01-01', source },
    { state: 'deprecated', date: '2026-01-01', source },
    { state: 'active', date: '2026-01-01', source },
    { state: 'deprecated', source },
  ] as const;
  for (const status of statuses) expect(statusDate.check(lintInput([sampleVendor({ status })]))).toHaveLength(1);
});
