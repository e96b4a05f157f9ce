import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSampleCompany } from '../../../build/sample-company/create.ts';
import { runCli, type TemporaryFolder, temporaryFolder } from '../../helpers/cli.ts';
import { historyFolder } from '../../helpers/sample-company.ts';

const patience = 180_000;

interface Point {
  readonly label: string;
  readonly commit: string;
  readonly calls: number;
  readonly vendors: readonly { readonly vendor: string; readonly calls: number; readonly score: number | null }[];
}

const call = (model: string): string => `import OpenAI from 'openai';
const client = new OpenAI();
export const trailer = (prompt: string) => client.videos.create({ model: '${model}', prompt });
`;

/** A repository whose commits are dated, made by the real git. */
const repository = (folder: string) => {
  const git = (day: string, ...parameters: string[]) =>
    execFileSync('git', parameters, {
      cwd: folder,
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
      },
      encoding: 'utf8',
    });
  const commit = (day: string, files: Readonly<Record<string, string>>, message: string): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    git(day, 'add', '-A');
    git(day, 'commit', '-q', '-m', message);
  };
  return { git, commit };
};

describe('history on the command line', () => {
  let place: TemporaryFolder;
  const at = (...parts: string[]): string => path.join(place.folder, ...parts);
  const cli = (...parameters: string[]) => runCli([...parameters, '--cache', at('cache')], place.folder);
  const points = async (...parameters: string[]): Promise<readonly Point[]> => {
    const { stdout, stderr } = await cli('history', ...parameters, '--today', '2026-11-23', '--format', 'json');
    return stderr === '' ? JSON.parse(stdout).points : [];
  };
  beforeAll(() => {
    place = temporaryFolder({ 'code/': '', 'empty/': '' });
    const { git, commit } = repository(at('code'));
    git('2026-01-05', 'init', '-q', '-b', 'main');
    commit('2026-01-05', { 'src/video.ts': 'export const nothing = 1;\n' }, 'Begin');
    commit('2026-03-10', { 'src/video.ts': call('sora-2') }, 'Make trailers with Sora');
    git('2026-04-01', 'tag', 'v1');
    mkdirSync(at('code', 'src', 'media'));
    renameSync(at('code', 'src', 'video.ts'), at('code', 'src', 'media', 'clip.ts'));
    commit('2026-05-20', {}, 'Move the trailers');
    commit('2026-07-02', { 'src/media/clip.ts': call('sora-2-pro') }, 'Take the larger model');
    writeFileSync(at('code', 'src', 'media', 'clip.ts'), 'never read: the work tree is not the history\n');
    execFileSync('git', ['clone', '-q', '--bare', at('code'), at('bare.git')]);
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${at('code')}`, at('shallow')]);
    execFileSync('git', ['init', '-q', at('empty')]);
    createSampleCompany(at('sample'), historyFolder);
  });
  afterAll(() => place.remove());

  it('gives a point a month and leaves the work tree as it is', { timeout: patience }, async () => {
    const found = await points('code', '--since', '2026-02-01');
    expect(found.map(({ label, calls }) => [label, calls])).toEqual([
      ['2026-02', 0],
      ...['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].map(
        (label) => [label, 1],
      ),
    ]);
    expect(readFileSync(at('code', 'src', 'media', 'clip.ts'), 'utf8')).toContain('never read');
  });

  it('reads a bare repository, a folder inside one, and tags', { timeout: patience }, async () => {
    const [bare, inside, tags] = [
      await points('bare.git', '--since', '2026-02-01'),
      await points('code/src', '--since', '2026-02-01'),
      await points('code', '--since', '2026-02-01', '--every', 'tag'),
    ];
    expect(bare.map(({ calls }) => calls)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(inside.map(({ calls }) => calls)).toEqual(bare.map(({ calls }) => calls));
    expect(tags.map(({ label, calls }) => [label, calls])).toEqual([['v1', 1]]);
  });

  it('says what a shallow clone does not hold', { timeout: patience }, async () => {
    const { stdout } = await cli(
      'history',
      'shallow',
      '--since',
      '2026-02-01',
      '--today',
      '2026-11-23',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout).notes).toEqual([
      expect.stringMatching(/shallow clone: nothing before 2.Jul.2026 is here/),
    ]);
  });

  it('takes everything from the cache the second time, with the same bytes', { timeout: patience }, async () => {
    const again = ['history', 'code', '--since', '2026-02-01', '--today', '2026-11-23', '--format', 'csv'];
    const [first, second] = [await cli(...again), await cli(...again)];
    const { stdout } = await cli(...again.slice(0, -1), 'json');
    expect(second.stdout).toBe(first.stdout);
    expect(JSON.parse(stdout).stats).toMatchObject({ pointsCached: 4, blobsRead: 0 });
    expect(existsSync(at('cache'))).toBe(true);
  });

  it('judges the last point as a scan judges the work tree', { timeout: patience }, async () => {
    const last = (await points('sample', '--since', '3m')).at(-1);
    const scan = await runCli(['scan', 'sample', '--today', '2026-11-23', '--format', 'json'], place.folder);
    const vendors: readonly { vendor: string; productionCalls: number; score: number }[] = JSON.parse(
      scan.stdout,
    ).vendors;
    expect(last?.vendors.map(({ vendor, calls, score }) => ({ vendor, calls, score }))).toEqual(
      vendors.map(({ vendor, productionCalls, score }) => ({ vendor, calls: productionCalls, score })),
    );
  });

  it('shows Twilio falling and LiveKit rising in the months of the sample company\u2019s move', {
    timeout: patience,
  }, async () => {
    const found = await points('sample', '--since', '24m');
    const calls = (label: string, vendor: string): number =>
      found.find((point) => point.label === label)?.vendors.find((one) => one.vendor === vendor)?.calls ?? 0;
    expect(calls('2025-02', 'livekit')).toBe(0);
    expect(calls('2025-04', 'livekit')).toBeGreaterThan(0);
    expect(calls('2025-04', 'twilio-video')).toBeLessThan(calls('2025-02', 'twilio-video'));
  });

  it('tells a moved call and another model from an addition, and who brought one', { timeout: patience }, async () => {
    const moved = await cli('diff', 'code', 'v1', 'HEAD~1', '--today', '2026-11-23', '--format', 'json');
    const whole = await cli('diff', 'code', 'HEAD~3', 'HEAD', '--today', '2026-11-23', '--format', 'json');
    const model = await cli('diff', 'code', 'HEAD~1', 'HEAD', '--today', '2026-11-23', '--format', 'markdown');
    const { added, removed, changed } = JSON.parse(moved.stdout);
    const call = JSON.parse(whole.stdout).added.find(({ kind }: { kind: string }) => kind === 'call');
    expect({ added, removed, changes: [...new Set(changed.map(({ change }: { change: string }) => change))] }).toEqual({
      added: [],
      removed: [],
      changes: ['moved'],
    });
    expect(call).toMatchObject({ path: 'src/media/clip.ts', line: 3, broughtBy: { author: 'Ada', day: '2026-07-02' } });
    expect(model.stdout).toContain('model sora-2 became sora-2-pro');
  });

  it.each([
    ['a folder without a repository', ['history', '.'], 'is in no git repository'],
    ['a repository without commits', ['history', 'empty'], 'has no commit to read'],
    ['a span it does not know', ['history', 'code', '--since', 'soon'], '"soon" is no span'],
    ['a commit that is not there', ['diff', 'code', 'nope', 'HEAD'], 'has no commit called "nope"'],
    [
      'a name that looks like an option',
      ['diff', 'code', 'HEAD', '--', '--output=x'],
      'has no commit called "--output=x"',
    ],
  ])('answers %s with one sentence', { timeout: patience }, async (_what, parameters, sentence) => {
    const { code, stdout, stderr } = await runCli(parameters, place.folder);
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr).toContain(sentence);
  });

  it('goes on without a cache that is in the way', { timeout: patience }, async () => {
    writeFileSync(at('file'), '');
    const { code, stdout } = await runCli(
      ['history', 'code', '--since', '2026-02-01', '--today', '2026-11-23', '--cache', at('file', 'x')],
      place.folder,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing is kept for the next run');
    rmSync(at('file'));
  });

  it('goes on after it was killed, with what was judged, to the same result', { timeout: patience }, async () => {
    const { git, commit } = repository(folderOf('many'));
    git('2026-01-05', 'init', '-q', '-b', 'main');
    const files = Array.from({ length: 2500 }, (_, index) => [`src/f${index}.ts`, call(`sora-${index}`)] as const);
    commit('2026-10-05', Object.fromEntries(files), 'Many');
    const asked = ['many', '--since', '1m', '--today', '2026-11-23', '--format', 'json'];
    const kept = at('kept');
    await killedOnceSomethingIsKept(['history', ...asked, '--cache', kept], kept);
    const again = JSON.parse((await runCli(['history', ...asked, '--cache', kept], place.folder)).stdout);
    const whole = JSON.parse((await runCli(['history', ...asked, '--no-cache'], place.folder)).stdout);
    expect(again.stats.pointsCached).toBe(0);
    expect(again.stats.blobsCached).toBeGreaterThan(0);
    expect(again.stats.blobsRead).toBe(again.stats.blobsListed - again.stats.blobsCached);
    expect(again.points).toEqual(whole.points);
    expect(whole.points.at(-1).calls).toBe(2500);
  });

  const folderOf = (name: string): string => {
    mkdirSync(at(name));
    return at(name);
  };

  const factsIn = (folder: string): number =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.facts')).length
      : 0;

  /** Starts the command and kills it, as a crash or a power cut would, as soon as the first facts are on the disk. */
  const killedOnceSomethingIsKept = (parameters: readonly string[], folder: string): Promise<void> =>
    new Promise((done) => {
      const script = path.resolve(import.meta.dirname, '../../../build/cli.mjs');
      const { INIT_CWD: _fromNpm, ...env } = process.env;
      const child = spawn(process.execPath, [script, ...parameters], { cwd: place.folder, env, stdio: 'ignore' });
      const watch = setInterval(() => factsIn(folder) > 0 && child.kill('SIGKILL'), 5);
      child.on('exit', () => {
        clearInterval(watch);
        done();
      });
    });
});

describe('owners on the command line', () => {
  let place: TemporaryFolder;
  beforeAll(() => {
    place = temporaryFolder({ 'cache/': '' });
    createSampleCompany(path.join(place.folder, 'sample'), historyFolder);
  });
  afterAll(() => place.remove());

  const owners = (...parameters: string[]) =>
    runCli(['owners', 'sample', '--today', '2026-11-23', '--cache', 'cache', ...parameters], place.folder);

  it('gives every finding an owner and an age, and names the hot spots', { timeout: patience }, async () => {
    const { code, stdout } = await owners('--format', 'json');
    const { findings, hotSpots, ownersFile } = JSON.parse(stdout);
    const call = findings.find(({ path: file }: { path: string }) => file === 'studio/src/recipes/route-preview.ts');
    expect(code).toBe(0);
    expect(ownersFile.path).toBe('.github/CODEOWNERS');
    expect(call).toMatchObject({
      owner: '@northwind-media/studio',
      ageDays: 11,
      writtenBy: { author: 'Mara Lindqvist' },
    });
    expect(findings.filter(({ writtenBy }: { writtenBy: unknown }) => writtenBy === null)).toEqual([]);
    expect(hotSpots.files[0]).toMatchObject({ path: 'promo/promo/wan.py', commits: 4 });
    expect(hotSpots.definition).toContain('times the commits that touched it');
  });

  it('shows both for a terminal, the same whenever it is asked', { timeout: patience }, async () => {
    const [first, second] = [await owners(), await owners()];
    expect(first.stdout).toContain('@northwind-media/live');
    expect(first.stdout).toMatch(/Share +Places +Commits +Authors +File/);
    expect(second.stdout).toBe(first.stdout);
  });
});
