import { expect, test } from 'vitest';
import { idIsFileName } from '../../../../core/catalog/lint/id-is-file-name.ts';
import { lintInput, sampleVendor } from '../sample.ts';

test('an id that is the file name passes', () => {
  expect(idIsFileName.check(lintInput([sampleVendor()]))).toEqual([]);
});

test('another name and a second file with the id are errors', () => {
  const input = lintInput([sampleVendor()]);
  const files = [...input.files, ...input.files.map((file) => ({ ...file, path: 'vendors/avatar/acme-video.json' }))];
  expect(idIsFileName.check({ ...input, files }).map(({ message }) => message)).toEqual([
    'the id is not the file name',
    'the id acme also stands in vendors/video-generation/acme.json',
  ]);
});
