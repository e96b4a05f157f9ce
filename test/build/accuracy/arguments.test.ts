import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readArguments } from '../../../build/accuracy/arguments.ts';

const where = path.resolve('/home/ann');
beforeEach(() => vi.stubEnv('INIT_CWD', where));
afterEach(() => vi.unstubAllEnvs());

describe('the arguments of the accuracy run', () => {
  it('ask for our own set alone where there are none', () => {
    expect(readArguments([])).toEqual({ corpus: null, format: 'text', misses: false, findings: null });
  });

  it('take paths from where the user stands', () => {
    const given = readArguments(['--corpus', 'labels', '--repos', 'code', '--findings', 'out', '--misses']);
    expect(given).toEqual({
      corpus: { labels: path.join(where, 'labels'), repos: path.join(where, 'code') },
      format: 'text',
      misses: true,
      findings: path.join(where, 'out'),
    });
  });

  it.each([[['--corpus', 'labels']], [['--repos', 'code']], [['--format', 'xml']], [['--fast']]])(
    'are refused where they say nothing that can be done: %s',
    (args) => {
      expect(readArguments(args)).toBeNull();
    },
  );
});
