import { describe, expect, it } from 'vitest';
import { evidenceLane } from '../../../build/calibrate/evidence.ts';
import { literalUsage } from '../../../build/calibrate/literal-usage.ts';

describe('the lane of a file that names a vendor', () => {
  it.each([
    ['src/video.ts', 'production'],
    ['.env.example', 'configuration'],
    ['deploy/app.yaml', 'configuration'],
    ['requirements.txt', 'configuration'],
    ['src/video.test.ts', 'test'],
    ['README.md', null],
    ['docs/setup.md', null],
    ['yarn.lock', null],
    ['node_modules/acme/index.js', null],
  ] as const)('%s is %s', (path, lane) => {
    expect(evidenceLane(path)).toBe(lane);
  });
});

describe('a usage made from lines that name a vendor', () => {
  const usage = literalUsage(
    [
      {
        path: 'src/video.ts',
        lane: 'production',
        lines: [
          { line: 1, text: "import { Acme } from 'acme';" },
          { line: 9, text: 'const job = await acme.create({ prompt });' },
          { line: 30, text: '  <AcmePlayer id={id} />' },
        ],
      },
      { path: '.env', lane: 'configuration', lines: [{ line: 2, text: 'ACME_KEY=' }] },
      { path: 'src/video.test.ts', lane: 'test', lines: [{ line: 4, text: 'mock(acme)' }] },
    ],
    'acme',
  );

  it('tells the kind of a place from the words on the line', () => {
    expect(usage.sites.map(({ kind }) => kind)).toEqual(['init', 'await', 'embed', 'config']);
  });

  it('keeps production, configuration and tests apart', () => {
    expect([usage.files, usage.configFiles, usage.testSites.length]).toEqual([['src/video.ts'], ['.env'], 1]);
    expect(usage.tests.state).toBe('mocked');
  });
});
