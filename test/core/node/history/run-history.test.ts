import { randomBytes } from 'node:crypto';
import { chownSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HistoryNote, HistoryProgress, HistoryResult } from '../../../../core/history/past.ts';
import { defaultLimits } from '../../../../core/node/file-source/limits.ts';
import { runHistory } from '../../../../core/node/history/run-history.ts';
import type { HistoryRequest } from '../../../../core/node/history/types.ts';
import { type DatedRepository, datedRepository } from '../../../helpers/dated-repository.ts';
import { bundleWorker, engineOptions } from '../support/engine.ts';
import { mark } from '../support/fake-detector.ts';
import { newFolder } from '../support/folders.ts';

let workerScript: string;
beforeAll(async () => {
  workerScript = await bundleWorker('fake-worker');
});

const run = (folder: string, request: Partial<HistoryRequest> = {}) =>
  runHistory({
    ...engineOptions(workerScript),
    folder,
    since: '2026-01-01',
    every: 'month',
    today: '2026-06-30',
    ...request,
  });

const history = async (folder: string, request: Partial<HistoryRequest> = {}): Promise<HistoryResult> => {
  const outcome = await run(folder, request);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
  return outcome.value;
};

const failure = async (folder: string, request: Partial<HistoryRequest> = {}): Promise<string> => {
  const outcome = await run(folder, request);
  return outcome.ok ? 'none' : outcome.error.code;
};

const call = (name: string): string => `// ${name}\nask('${mark}');\n`;

const found = ({ points }: HistoryResult) =>
  points.map(({ label, findings }) => `${label} ${findings.map(({ finding }) => finding.path).join(' ')}`.trim());

const noteOf = ({ notes }: HistoryResult, code: HistoryNote['code']) => notes.find((note) => note.code === code);

const company = (): DatedRepository => {
  const repository = datedRepository();
  repository.commit('2026-01-10', 'One', { 'a.ts': call('a'), 'plain.ts': 'nothing\n' });
  repository.commit('2026-03-10', 'Two', { 'b.ts': call('b') });
  repository.commit('2026-05-10', 'Three', { 'a.ts': null });
  return repository;
};

const months = [
  '2026-01 a.ts',
  '2026-02 a.ts',
  '2026-03 a.ts b.ts',
  '2026-04 a.ts b.ts',
  '2026-05 b.ts',
  '2026-06 b.ts',
];

const objectOf = ({ folder, git }: DatedRepository, name: string): string => {
  const id = git('rev-parse', name);
  return path.join(folder, '.git', 'objects', id.slice(0, 2), id.slice(2));
};

describe('where a past is looked at', () => {
  it('is the end of each month and of the span', async () => {
    expect(found(await history(company().folder))).toEqual(months);
  });

  it('is each week', async () => {
    const { points } = await history(company().folder, { every: 'week', since: '2026-05-04', today: '2026-05-20' });
    expect(points.map(({ label, findings }) => [label, findings.length])).toEqual([
      ['2026-05-10', 1],
      ['2026-05-17', 1],
      ['2026-05-20', 1],
    ]);
  });

  it('is each tag, whatever it is called', async () => {
    const repository = company();
    repository.git('tag', 'v1/odd-name', 'HEAD~1');
    repository.git('tag', '-a', '-m', 'Two', 'v2');
    expect(found(await history(repository.folder, { every: 'tag' }))).toEqual(['v1/odd-name a.ts b.ts', 'v2 b.ts']);
  });
});

describe('a run that was stopped', () => {
  const many = (): DatedRepository => {
    const repository = datedRepository();
    const files = Array.from({ length: 1200 }, (_, index) => [`f${index}.ts`, call(`${index}`)] as const);
    repository.commit('2026-01-10', 'Many', Object.fromEntries(files));
    return repository;
  };

  const whileReading =
    (stop: AbortController) =>
    ({ stage, blobsDone }: HistoryProgress): void => {
      if (stage === 'reading' && blobsDone > 0) stop.abort();
    };

  it('ends as cancelled, keeps what was judged, and is gone on with to the same result', async () => {
    const { folder } = many();
    const cacheFolder = newFolder();
    const stop = new AbortController();
    const cut = await failure(folder, { cacheFolder, signal: stop.signal, onProgress: whileReading(stop) });
    expect(cut).toBe('cancelled');
    const again = await history(folder, { cacheFolder });
    expect(again.stats.blobsCached).toBeGreaterThan(0);
    expect(again.stats.blobsRead).toBe(again.stats.blobsListed - again.stats.blobsCached);
    const whole = await history(folder);
    expect(whole.stats.blobsCached).toBe(0);
    expect(again.points).toEqual(whole.points);
  });

  it('is not even begun where it was cancelled before', async () => {
    expect(await failure(company().folder, { signal: AbortSignal.abort() })).toBe('cancelled');
  });
});

describe('what is judged', () => {
  it('is judged once, however many points hold it, and not again in the next run', async () => {
    const { folder } = company();
    const cacheFolder = newFolder();
    const first = await history(folder, { cacheFolder });
    expect(first.stats).toMatchObject({ points: 6, blobsListed: 3, blobsRead: 3, pointsCached: 0 });
    const second = await history(folder, { cacheFolder });
    expect(second.stats).toMatchObject({ pointsCached: 3, blobsRead: 0 });
    expect(second.points).toEqual(first.points);
  });

  it('is only what is new where a commit came', async () => {
    const repository = company();
    const cacheFolder = newFolder();
    await history(repository.folder, { cacheFolder });
    repository.commit('2026-06-10', 'Four', { 'c.ts': call('c') });
    const { stats, points } = await history(repository.folder, { cacheFolder });
    expect(stats).toMatchObject({ pointsCached: 3, blobsRead: 1 });
    expect(points.at(-1)?.findings).toHaveLength(2);
  });

  it('is what stands below the folder that is given', async () => {
    const repository = datedRepository();
    repository.commit('2026-01-10', 'One', { 'api/a.ts': call('a'), 'web/b.ts': call('b') });
    expect(found(await history(path.join(repository.folder, 'api'), { since: '2026-06-01' }))).toEqual([
      '2026-06 a.ts',
    ]);
  });
});

describe('what is not there', () => {
  it('is said of a shallow clone, with the day it begins', async () => {
    const { folder, git } = company();
    const shallow = path.join(newFolder(), 'shallow');
    git('clone', '-q', '--depth', '1', `file://${folder}`, shallow);
    const result = await history(shallow);
    expect(found(result)).toEqual(['2026-05 b.ts', '2026-06 b.ts']);
    expect(noteOf(result, 'shallow-clone')?.detail).toBe('2026-05-10');
  });

  it('is said of a clone without contents, nothing is fetched, and it is judged once it is there', async () => {
    const { folder, git } = company();
    git('config', 'uploadpack.allowFilter', 'true');
    const lean = path.join(newFolder(), 'lean.git');
    git('clone', '-q', '--bare', '--filter=blob:none', `file://${folder}`, lean);
    const cacheFolder = newFolder();
    const before = await history(lean, { cacheFolder });
    expect(before.points.every(({ findings }) => findings.length === 0)).toBe(true);
    expect(noteOf(before, 'objects-missing')?.count).toBe(3);
    git('-C', lean, 'cat-file', 'blob', git('rev-parse', 'HEAD:b.ts'));
    const after = await history(lean, { cacheFolder });
    expect(found(after).at(-1)).toBe('2026-06 b.ts');
    expect(noteOf(after, 'objects-missing')?.count).toBe(2);
  });

  it.each([
    ['no object at all', 'objects-missing', () => Buffer.from('no object')],
    ['cut off in the middle', 'objects-unreadable', (whole: Buffer) => whole.subarray(0, whole.length - 600)],
  ] as const)('is said of a content that is damaged, %s, and the others are judged', async (_, code, damage) => {
    const repository = company();
    const long = `${call('c')}// ${randomBytes(1000).toString('base64')}\n`;
    repository.commit('2026-06-01', 'Four', { 'c.ts': long, 'd.ts': call('d') });
    const file = objectOf(repository, 'HEAD:c.ts');
    const whole = readFileSync(file);
    rmSync(file);
    writeFileSync(file, damage(whole));
    const result = await history(repository.folder);
    expect(found(result).at(-1)).toBe('2026-06 b.ts d.ts');
    expect(noteOf(result, code)).toMatchObject({ count: 1, detail: 'c.ts' });
  });

  it('is said of a point whose tree is lost, and the other points stand', async () => {
    const repository = company();
    rmSync(objectOf(repository, 'HEAD~1^{tree}'));
    const result = await history(repository.folder);
    expect(found(result)).toEqual(['2026-01 a.ts', '2026-02 a.ts', '2026-05 b.ts', '2026-06 b.ts']);
    expect(noteOf(result, 'point-unreadable')?.count).toBe(1);
  });

  it('is said of commits that cannot be reached, and the points after them stand', async () => {
    const repository = company();
    rmSync(objectOf(repository, 'HEAD~1'));
    const result = await history(repository.folder);
    expect(found(result)).toEqual(['2026-05 b.ts', '2026-06 b.ts']);
    expect(noteOf(result, 'history-broken')).toBeDefined();
  });

  it('is said of submodules, which are looked at in their own repository', async () => {
    const repository = company();
    repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor/lib`);
    repository.git('commit', '-q', '-m', 'Add a submodule');
    const result = await history(repository.folder, { today: '2026-11-30' });
    expect(noteOf(result, 'submodules')?.count).toBe(1);
  });

  it('is said of a content above the size limit, which is never held', async () => {
    const repository = company();
    const huge = Buffer.alloc(defaultLimits.fileBytes + 1, `${mark}\n`);
    repository.commit('2026-06-10', 'Huge', { 'huge.ts': huge });
    const result = await history(repository.folder);
    expect(found(result).at(-1)).toBe('2026-06 b.ts');
    expect(noteOf(result, 'objects-too-large')).toMatchObject({ count: 1, detail: 'huge.ts' });
  });
});

describe('where there is no past', () => {
  it('is said of a folder in no repository, of one without commits and of one that is gone', async () => {
    const empty = newFolder();
    expect(await failure(empty)).toBe('no-repository');
    expect(await failure(path.join(empty, 'gone'))).toBe('folder-missing');
    expect(await failure(datedRepository().folder)).toBe('no-commits');
  });

  it('is said where git is not installed', async () => {
    const { folder } = company();
    const before = process.env.PATH;
    process.env.PATH = newFolder();
    try {
      expect(await failure(folder)).toBe('git-missing');
    } finally {
      process.env.PATH = before;
    }
  });
});

describe('a repository of somebody else', () => {
  it('is read all the same, bare or not', async (context) => {
    if (process.getuid?.() !== 0) context.skip('only root can give a folder to another owner');
    const { folder, git } = company();
    const bare = path.join(newFolder(), 'bare.git');
    git('clone', '-q', '--bare', folder, bare);
    for (const place of [folder, bare]) {
      chownSync(place, 12345, 12345);
      for (const name of readdirSync(place)) chownSync(path.join(place, name), 12345, 12345);
      expect(found(await history(place))).toEqual(months);
    }
  });

  it('makes git run nothing that its settings name', async () => {
    const { folder, git } = company();
    const trap = path.join(newFolder(), 'was-run');
    const settings = ['core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand', 'gpg.program', 'alias.log'];
    for (const setting of settings) git('config', setting, `touch ${trap}; false`);
    git('config', 'log.showSignature', 'true');
    expect(found(await history(folder))).toEqual(months);
    expect(found(await history(folder, { commits: ['HEAD~1', 'HEAD'] }))).toEqual(['HEAD~1 a.ts b.ts', 'HEAD b.ts']);
    expect(readdirSync(path.dirname(trap))).toEqual([]);
  });
});
