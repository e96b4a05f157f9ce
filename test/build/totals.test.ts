import { describe, expect, it } from 'vitest';
import { addUp, closingLine, totalsOf } from '../../build/tests/totals.mjs';

const report = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: 'failed', assertionResults: [{}] }],
};

describe('the totals', () => {
  it('are those of the runner', () => {
    expect(totalsOf(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });

  it('count a file that could not be loaded as a failure', () => {
    const broken = { ...report, testResults: [...report.testResults, { status: 'failed', assertionResults: [] }] };
    expect(totalsOf(broken, 1).failed).toBe(2);
  });

  it('count a runner that died or failed outside its tests as a failure', () => {
    expect(totalsOf(null, 0).failed).toBe(1);
    expect(totalsOf({ ...report, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1);
  });

  it('add up over runners to one line', () => {
    const sum = addUp([totalsOf(report, 1), { passed: 2, failed: 0, skipped: 0 }]);
    expect(closingLine(sum)).toBe('7 passed, 1 failed, 1 skipped');
    expect(closingLine({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
  });
});
