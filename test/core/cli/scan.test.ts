import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, type TemporaryFolder, temporaryFolder } from '../../helpers/cli.ts';

const patience = 120_000;

const source = `import OpenAI from 'openai';

const MODEL = 'sora-2-pro';
const client = new OpenAI();

// client.videos.create would be a call, were it not a comment.
export const trailer = (prompt: string) => client.videos.create({ model: MODEL, prompt, seconds: '12' });
`;

const files = {
  'code/package.json': '{"dependencies":{"openai":"^6.0.0"}}\n',
  'code/src/video.ts': source,
  'code/src/video.test.ts': source,
  'code/README.md': 'We call client.videos.create for trailers.\n',
  'plain/index.ts': 'export const answer = 42;\n',
  'odd/\u001b[31mred\u202e.ts': source,
};

interface Line {
  readonly path: string;
  readonly line: number;
  readonly lane: string;
  readonly kind: string;
  readonly vendor: string;
}

describe('scan on the command line', () => {
  let place: TemporaryFolder;
  const at = (...parts: string[]): string => path.join(place.folder, ...parts);
  const scan = (...parameters: string[]) => runCli(['scan', ...parameters], place.folder);
  beforeAll(() => {
    place = temporaryFolder(files);
  });
  afterAll(() => place.remove());

  it('finds a production call with its line, and tells the test from it', { timeout: patience }, async () => {
    const { code, stdout, stderr } = await scan('code', '--today', '2026-11-23', '--format', 'json');
    const { formatVersion, today, findings, alarms, vendors, coverage } = JSON.parse(stdout);
    const calls = findings
      .filter(({ kind }: Line) => kind === 'call')
      .map(({ path: file, line, lane, vendor }: Line) => [file, line, lane, vendor]);
    expect({ code, stderr, formatVersion, today }).toEqual({
      code: 0,
      stderr: '',
      formatVersion: 1,
      today: '2026-11-23',
    });
    expect(calls).toContainEqual(['src/video.ts', 7, 'production', 'openai-sora']);
    expect(calls).toContainEqual(['src/video.test.ts', 7, 'test', 'openai-sora']);
    expect(calls.filter(([, line]: [string, number]) => line === 6)).toEqual([]);
    expect(alarms[0]).toMatchObject({ state: 'off', vendor: 'openai-sora', day: '2026-09-24', daysSince: 60 });
    expect(vendors[0]).toMatchObject({ vendor: 'openai-sora', productionCalls: 1, models: ['sora-2-pro'] });
    expect(vendors[0].subScores).toHaveLength(7);
    const skipped = coverage.skipped.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(coverage.listed).toBe(coverage.read + skipped);
  });

  it('gives the same bytes for the same folder, day and settings', { timeout: patience }, async () => {
    const once = await scan('code', '--today', '2026-11-23', '--format', 'json');
    const again = await scan('code', '--today', '2026-11-23', '--format', 'json');
    expect(again.stdout).toBe(once.stdout);
  });

  it('judges an end date by the day it is told', { timeout: patience }, async () => {
    const before = await scan('code', '--today', '2026-09-23');
    const after = await scan('code', '--today', '2026-09-24');
    expect(before.stdout).toContain('ends on 24 Sep 2026, in 1 day');
    expect(after.stdout).toContain('off since 24 Sep 2026, today');
  });

  it('counts with the rate and currency of the user', { timeout: patience }, async () => {
    const cost = async (rate: string) => {
      const { stdout } = await scan('code', '--format', 'json', '--rate', rate, '--currency', 'EUR');
      return JSON.parse(stdout).vendors[0].cost.money;
    };
    const [half, whole] = [await cost('50'), await cost('100')];
    expect(whole.currency).toBe('EUR');
    expect(whole.likely).toBeCloseTo(2 * half.likely, 0);
  });

  it('ends clean where nothing is found, and says what was read', { timeout: patience }, async () => {
    const { code, stdout } = await scan('plain');
    expect(code).toBe(0);
    expect(stdout).toContain('No video vendor is used by the production code that was read.');
    expect(stdout).toContain('The only file was read');
  });

  it('writes whole files where it is told, and nothing to stdout', { timeout: patience }, async () => {
    const { code, stdout, stderr } = await scan('code', '--output', 'out.json', '--format', 'json');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(`written to ${at('out.json')}`);
    expect(JSON.parse(readFileSync(at('out.json'), 'utf8')).formatVersion).toBe(1);
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('shows progress on stderr only when asked, where stderr is no terminal', { timeout: patience }, async () => {
    expect((await scan('plain')).stderr).toBe('');
    expect((await scan('plain', '--progress')).stderr).toContain('files');
  });

  it('lets no file name steer the terminal', { timeout: patience }, async () => {
    const { stdout } = await scan('odd', '--today', '2026-11-23');
    expect(stdout).toContain('\\u001b[31mred\\u202e.ts:7');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  });

  it('writes every report that needs no printer from one scan', { timeout: patience }, async () => {
    const { code, stdout } = await runCli(
      [
        'report',
        'code',
        '--today',
        '2026-11-23',
        '--html',
        'r.html',
        '--markdown',
        'r.md',
        '--csv',
        'r.csv',
        '--json',
        'r.json',
        '--organisation',
        'Northwind & Sons',
      ],
      place.folder,
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(at('r.html'), 'utf8')).toContain('Northwind &amp; Sons');
    expect(readFileSync(at('r.html'), 'utf8')).toContain('data:font/woff2;base64,');
    expect(readFileSync(at('r.md'), 'utf8')).toContain('`src/video.ts:7`');
    expect(readFileSync(at('r.csv'), 'utf8')).toContain('src/video.ts,7,');
    expect(JSON.parse(readFileSync(at('r.json'), 'utf8')).summary.productionCalls).toBe(1);
  });
});
