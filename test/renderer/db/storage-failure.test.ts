import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { storageFailure } from '../../../renderer/db/storage-failure.ts';

test('a full disk is recognised through the errors around it', () => {
  const inner = new DOMException('no space', 'QuotaExceededError');
  expect(storageFailure(inner)).toBe('full');
  expect(storageFailure(Object.assign(new Error('aborted'), { name: 'AbortError', inner }))).toBe('full');
});

test('data of a newer app is told apart from damage', () => {
  expect(storageFailure(new Dexie.VersionError('newer'))).toBe('newer-version');
  expect(storageFailure(new Error('unknown'))).toBe('corrupt');
  expect(storageFailure(undefined)).toBe('corrupt');
});
