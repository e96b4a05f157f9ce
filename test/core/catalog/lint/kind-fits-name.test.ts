import { expect, test } from 'vitest';
import { kindFitsName } from '../../../../core/catalog/lint/kind-fits-name.ts';
import { lintInput, sampleVendor } from '../sample.ts';

const check = (symbol: string, kind: 'poll' | 'generate' | 'manage') =>
  kindFitsName.check(
    lintInput([sampleVendor({ callSites: sampleVendor().callSites.map((call) => ({ ...call, symbol, kind })) })]),
  );

test('a getter that polls and any other name pass', () => {
  expect(check('videos.getJob', 'poll')).toEqual([]);
  expect(check('videos.render', 'generate')).toEqual([]);
});

test('a getter or a deletion filed as making a video is an error', () => {
  expect(check('videos.getJob', 'generate')).toMatchObject([{ actual: 'generate' }]);
  expect(check('Videos.Delete', 'generate')).toHaveLength(1);
});
