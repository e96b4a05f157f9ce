import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OwnershipReport } from '../../../../core/history/ownership.ts';
import { type OwnershipRequest, readOwnership } from '../../../../core/node/ownership/read-ownership.ts';
import { datedRepository } from '../../../helpers/dated-repository.ts';
import { newFolder, write } from '../support/folders.ts';

const ownership = async (folder: string, request: Partial<OwnershipRequest> = {}): Promise<OwnershipReport> => {
  const plain = { folder, commit: null, places: [], today: '2026-11-23', cacheFolder: null };
  const outcome = await readOwnership({ ...plain, ...request });
  if (!outcome.ok) throw new Error(outcome.error.detail);
  return outcome.value;
};

const at = (file: string, line: number) => ({ path: file, line });

const whose = ({ places }: OwnershipReport) =>
  places.map(({ owners, origin, uncommitted }) => [
    owners.map(({ owner }) => owner).join(' '),
    uncommitted ? 'not committed' : origin && `${origin.author} ${origin.day}`,
  ]);

const twoAuthors = () => {
  const repository = datedRepository();
  repository.commit('2025-02-03', 'Make films', {
    '.github/CODEOWNERS': '* @all\n/src/ @studio\n',
    'src/a.ts': 'one\ntwo\nthree\n',
    'other.ts': 'x\n',
  });
  repository.commit('2026-05-06', 'Make longer films', { 'src/a.ts': 'one\nTWO\nthree\n' }, 'Mara');
  return repository;
};

describe('who owns a line', () => {
  it('is told by the file of owners, and by git who wrote it when', async () => {
    const { folder } = twoAuthors();
    const report = await ownership(folder, { places: [at('src/a.ts', 2), at('src/a.ts', 3), at('other.ts', 1)] });
    expect(report.ownersFile).toEqual({ path: '.github/CODEOWNERS', flavour: 'github', problems: [] });
    expect(whose(report)).toEqual([
      ['@studio', 'Mara 2026-05-06'],
      ['@studio', 'Ada 2025-02-03'],
      ['@all', 'Ada 2025-02-03'],
    ]);
    expect(report).toMatchObject({ complete: true, notes: [] });
  });

  it('is told for a folder inside the repository by the file at its top', async () => {
    const { folder } = twoAuthors();
    const report = await ownership(path.join(folder, 'src'), { places: [at('a.ts', 2)] });
    expect(whose(report)).toEqual([['@studio', 'Mara 2026-05-06']]);
    expect(report.changes).toEqual([{ path: 'a.ts', commits: 1, authors: 1 }]);
  });

  it('is told for lines that moved in a file nobody committed yet, and new ones are named so', async () => {
    const { folder } = twoAuthors();
    write(folder, { 'src/a.ts': 'new above\none\nTWO\nnew between\nthree\n', 'src/b.ts': 'new\n' });
    const places = [at('src/a.ts', 1), at('src/a.ts', 3), at('src/a.ts', 4), at('src/a.ts', 5), at('src/b.ts', 1)];
    expect(whose(await ownership(folder, { places })).map(([, who]) => who)).toEqual([
      'not committed',
      'Mara 2026-05-06',
      'not committed',
      'Ada 2025-02-03',
      'not committed',
    ]);
  });

  it('is told of a bare repository', async () => {
    const { folder, git } = twoAuthors();
    const bare = path.join(newFolder(), 'bare.git');
    git('clone', '-q', '--bare', folder, bare);
    expect(whose(await ownership(bare, { places: [at('src/a.ts', 2)] }))).toEqual([['@studio', 'Mara 2026-05-06']]);
  });

  it('is told by the file of owners alone where there is no git', async () => {
    const folder = newFolder({ 'docs/CODEOWNERS': '*.ts @ts\n' });
    const report = await ownership(folder, { places: [at('a.ts', 1)] });
    expect(whose(report)).toEqual([['@ts', null]]);
    expect(report.notes).toEqual(['no-git']);
  });

  it('ends at the border of a shallow clone, and that is said', async () => {
    const { folder, git } = twoAuthors();
    const shallow = path.join(newFolder(), 'shallow');
    git('clone', '-q', '--depth', '1', `file://${folder}`, shallow);
    const report = await ownership(shallow, { places: [at('src/a.ts', 3)] });
    expect(whose(report)).toEqual([['@studio', 'Mara 2026-05-06']]);
    expect(report.notes).toEqual(['shallow-clone']);
  });
});

describe('how often a file changes', () => {
  it('is counted over twelve months, without merges, by commits and authors', async () => {
    const repository = datedRepository();
    repository.commit('2025-01-01', 'Long ago', { 'a.ts': '1', 'b.ts': '1' });
    repository.commit('2026-01-01', 'Once', { 'a.ts': '2' });
    repository.commit('2026-02-01', 'Twice', { 'a.ts': '3' }, 'Mara');
    repository.git('checkout', '-q', '-b', 'side', 'HEAD~1');
    repository.commit('2026-02-02', 'Aside', { 'c.ts': '1' });
    repository.git('checkout', '-q', 'main');
    repository.git(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.com',
      'merge',
      '-q',
      '--no-ff',
      '-m',
      'Merge',
      'side',
    );
    const places = [at('a.ts', 1), at('b.ts', 1), at('c.ts', 1)];
    const { changes, since } = await ownership(repository.folder, { places });
    expect(since).toBe('2025-11-23');
    expect([...changes].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'a.ts', commits: 2, authors: 2 },
      { path: 'c.ts', commits: 1, authors: 1 },
    ]);
  });
});

describe('asking', () => {
  it('goes on where time ran out, and says the same in the end as asking once', async () => {
    const repository = datedRepository();
    const names = Array.from({ length: 12 }, (_, index) => `f${index}.ts`);
    repository.commit('2026-01-01', 'All', Object.fromEntries(names.map((name) => [name, 'one\ntwo\n'])));
    const places = names.flatMap((name) => [at(name, 1), at(name, 2)]);
    const cacheFolder = newFolder();
    const first = await ownership(repository.folder, { places, cacheFolder, time: 0 });
    expect(first.complete).toBe(false);
    expect(first.places.some(({ origin }) => origin === null)).toBe(true);
    let last = first;
    for (let round = 0; !last.complete && round < names.length; round += 1)
      last = await ownership(repository.folder, { places, cacheFolder, time: 0 });
    expect(last).toEqual(await ownership(repository.folder, { places }));
  });

  it('ends at once when it is cancelled', async () => {
    const { folder } = twoAuthors();
    const stop = new AbortController();
    stop.abort();
    const report = await ownership(folder, { places: [at('src/a.ts', 1), at('other.ts', 1)], signal: stop.signal });
    expect(report.places.every(({ origin }) => origin === null)).toBe(true);
  });

  it('runs nothing that the repository’s own settings name', async () => {
    const { folder, git } = twoAuthors();
    const trap = path.join(newFolder(), 'was-run');
    for (const setting of ['filter.trap.clean', 'filter.trap.smudge', 'diff.trap.textconv', 'diff.trap.command'])
      git('config', setting, `touch ${trap}; cat`);
    for (const setting of ['core.fsmonitor', 'diff.external', 'core.pager', 'pager.blame', 'pager.log', 'gpg.program'])
      git('config', setting, `touch ${trap}; cat`);
    git('config', 'blame.ignoreRevsFile', 'no-such-file');
    git('config', 'log.showSignature', 'true');
    write(folder, { '.gitattributes': '* filter=trap diff=trap\n', 'src/a.ts': 'changed\none\nTWO\nthree\n' });
    const report = await ownership(folder, { places: [at('src/a.ts', 3)] });
    expect(whose(report)).toEqual([['@studio', 'Mara 2026-05-06']]);
    expect(existsSync(trap)).toBe(false);
  });
});
