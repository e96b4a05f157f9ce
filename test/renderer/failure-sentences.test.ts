import { expect, test } from 'vitest';
import { failureCodes } from '../../electron/ipc/contract.ts';
import { failureSentences } from '../../renderer/failure-sentences.ts';

test.each(failureCodes)('%s says what happened and what can be done, in whole sentences', (code) => {
  const { what, remedy } = failureSentences[code];
  expect(what).toMatch(/^[A-Z].*\.$/);
  expect(remedy).toMatch(/^[A-Z].*\.$/);
});
