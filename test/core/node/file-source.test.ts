import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CoverageAccount } from '../../../core/node/coverage-account.ts';
import { defaultLimits, type FileLimits } from '../../../core/node/file-source/limits.ts';
import { listFiles } from '../../../core/node/file-source/list-files.ts';
import { openFolder } from '../../../core/node/file-source/open-folder.ts';
import type { Coverage } from '../../../core/scan/types.ts';
import { git, newFolder, newRepository, write } from './support/folders.ts';

const list = async (realRoot: string, limits: Partial<FileLimits> = {}) => {
  const account = new CoverageAccount();
  const files: string[] = [];
  const onFiles = (paths: readonly string[]) => void files.push(...paths);
  const { signal } = new AbortController();
  await listFiles({ realRoot, limits: { ...defaultLimits, ...limits }, account, signal, onFiles });
  const coverage = account.toCoverage();
  return { files: files.sort(), skipped: reasons(coverage), diagnostics: coverage.diagnostics };
};

const reasons = ({ skipped }: Coverage): Readonly<Record<string, number>> =>
  Object.fromEntries(skipped.map(({ reason, count }) => [reason, count]));

const withoutGit = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  try {
    return await work();
  } finally {
    process.env.PATH = PATH;
  }
};

describe('listing a folder outside git', () => {
  it('lists every file by its path from the root', async () => {
    const { files, skipped } = await list(newFolder({ 'a.ts': '', 'b/c/d.py': '', 'b/.env': '' }));
    expect(files).toEqual(['a.ts', 'b/.env', 'b/c/d.py']);
    expect(skipped).toEqual({});
  });

  it('reads what .gitignore names where no repository stands behind it, as in an unpacked archive', async () => {
    const { files, skipped } = await list(
      newFolder({ '.gitignore': '.env*\n/cmd\n', '.env.example': '', 'cmd/a.go': '' }),
    );
    expect(files).toEqual(['.env.example', '.gitignore', 'cmd/a.go']);
    expect(skipped).toEqual({});
  });

  it('obeys nested .gitignore files of a repository inside, the inner one over the outer one', async () => {
    const { files, skipped } = await list(
      newFolder({
        'a.log': '',
        'one/.git/HEAD': '',
        'one/.gitignore': '*.log\n/private/\n',
        'one/a.log': '',
        'one/private/x.ts': '',
        'one/in/private/x.ts': '',
        'one/in/.gitignore': '!keep.log\n',
        'one/in/keep.log': '',
        'one/in/drop.log': '',
      }),
    );
    expect(files).toEqual(['a.log', 'one/.gitignore', 'one/in/.gitignore', 'one/in/keep.log', 'one/in/private/x.ts']);
    expect(skipped).toEqual({ ignored: 3 });
  });

  it('leaves out installed packages and build output, each counted under its own reason', async () => {
    const { files, skipped } = await list(
      newFolder({
        'node_modules/x/index.js': '',
        'py/.venv/lib/x.py': '',
        'dist/app.js': '',
        'rust/Cargo.toml': '',
        'rust/target/x.rs': '',
        'sales/target/x.ts': '',
      }),
    );
    expect(files).toEqual(['rust/Cargo.toml', 'sales/target/x.ts']);
    expect(skipped).toEqual({ 'dependency-folder': 2, 'build-output': 2 });
  });

  it('follows no link: inside, outside, broken and in circles are told apart', async () => {
    const outside = newFolder({ 'secret.ts': 'x' });
    const root = newFolder({ 'src/a.ts': '' });
    symlinkSync('a.ts', path.join(root, 'src', 'same.ts'));
    symlinkSync(path.join(outside, 'secret.ts'), path.join(root, 'leak.ts'));
    symlinkSync(outside, path.join(root, 'leak'));
    symlinkSync('..', path.join(root, 'src', 'up'));
    symlinkSync('self', path.join(root, 'self'));
    symlinkSync('gone', path.join(root, 'broken'));
    const { files, skipped, diagnostics } = await list(root);
    expect(files).toEqual(['src/a.ts']);
    expect(skipped).toEqual({ 'link-broken': 1, 'link-inside': 1, 'link-loop': 2, 'link-outside': 2 });
    expect(diagnostics.map(({ path: at, code }) => `${at} ${code}`)).toEqual([
      'leak link-outside',
      'leak.ts link-outside',
      'self link-loop',
      'src/up link-loop',
    ]);
  });

  it('stops at the depth limit and names the folder', async () => {
    const { files, skipped, diagnostics } = await list(newFolder({ 'a/b/c/deep.ts': '', 'a/top.ts': '' }), {
      depth: 2,
    });
    expect(files).toEqual(['a/top.ts']);
    expect(skipped).toEqual({ 'too-deep': 1 });
    expect(diagnostics).toEqual([{ path: 'a/b/c', code: 'too-deep', detail: 'more than 2 folders deep: not entered' }]);
  });

  it('gets to the bottom of a tree as deep as the system allows', async () => {
    const deep = `${Array.from({ length: 60 }, (_, level) => `level${level}`).join('/')}/end.ts`;
    expect((await list(newFolder({ [deep]: '' }))).files).toEqual([deep]);
  });

  it('stops at the limit of entries and says so', async () => {
    const names = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index % 3}/${index}.ts`, '']));
    const { files, skipped, diagnostics } = await list(newFolder(names), { entries: 20 });
    expect(files.length).toBeLessThan(20);
    expect(skipped['too-many-files']).toBeGreaterThan(0);
    expect(diagnostics.map(({ code }) => code)).toContain('too-many-files');
  });

  it('counts names that are no valid UTF-8 and pipes, and reads neither', async () => {
    const root = newFolder({ 'a.ts': '' });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x66, 0xff, 0x2e, 0x74, 0x73])]), 'x');
    execFileSync('mkfifo', [path.join(root, 'pipe.ts')]);
    const { files, skipped } = await list(root);
    expect(files).toEqual(['a.ts']);
    expect(skipped).toEqual({ 'invalid-name': 1, 'not-a-file': 1 });
  });

  it('leaves out wild or endless patterns of a hostile .gitignore and obeys the others', async () => {
    const wild = `${'*a'.repeat(50)}\n${'x'.repeat(100_000)}\nplain.ts\n`;
    const { files } = await list(
      newFolder({ 'in/.git/HEAD': '', 'in/.gitignore': wild, [`in/${'a'.repeat(200)}.ts`]: '', 'in/plain.ts': '' }),
    );
    expect(files).toEqual(['in/.gitignore', `in/${'a'.repeat(200)}.ts`]);
  });

  it('counts a folder without permission and goes on', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may read everything');
    const root = newFolder({ 'closed/a.ts': '', 'open.ts': '' });
    chmodSync(path.join(root, 'closed'), 0);
    const { files, skipped, diagnostics } = await list(root);
    chmodSync(path.join(root, 'closed'), 0o755);
    expect(files).toEqual(['open.ts']);
    expect(skipped).toEqual({ 'no-permission': 1 });
    expect(diagnostics[0]).toMatchObject({ path: 'closed', code: 'no-permission' });
  });
});

describe('listing a git work tree', () => {
  it('lists tracked and untracked files, by git’s own rules, and counts what is ignored', async () => {
    const root = newRepository({ '.gitignore': '*.log\nout/\n', 'kept.log': 'tracked all the same', 'src/a.ts': '' });
    write(root, { 'new.ts': '', 'drop.log': '', 'out/a.js': '', 'out/b.js': '', 'dist/by-hand.ts': '' });
    const { files, skipped } = await list(root);
    expect(files).toEqual(['.gitignore', 'dist/by-hand.ts', 'kept.log', 'new.ts', 'src/a.ts']);
    expect(skipped).toEqual({ ignored: 2 });
  });

  it('lists one folder of a repository by paths from that folder', async () => {
    const root = newRepository({ 'a.ts': '', 'web/b.ts': '', 'web/in/c.ts': '' });
    expect((await list(path.join(root, 'web'))).files).toEqual(['b.ts', 'in/c.ts']);
  });

  it('lists a folder that the repository around it ignores', async () => {
    const root = newRepository({ '.gitignore': 'work/\n' });
    write(root, { 'work/a.ts': '' });
    expect((await list(path.join(root, 'work'))).files).toEqual(['a.ts']);
  });

  it('keeps installed packages out even where they are tracked', async () => {
    const { files, skipped } = await list(
      newRepository({ 'a.ts': '', 'node_modules/x/i.js': '', 'node_modules/y/i.js': '' }),
    );
    expect(files).toEqual(['a.ts']);
    expect(skipped).toEqual({ 'dependency-folder': 2 });
  });

  it('follows no tracked link out of the root', async () => {
    const root = newRepository({ 'a.ts': '' });
    symlinkSync('/etc/hostname', path.join(root, 'leak.ts'));
    git(root, 'add', '-A');
    const { files, skipped } = await list(root);
    expect(files).toEqual(['a.ts']);
    expect(skipped).toEqual({ 'link-outside': 1 });
  });

  it('counts a submodule and walks a repository that merely lies inside', async () => {
    const other = newRepository({ 'lib.ts': '' });
    const root = newRepository({ 'a.ts': '' });
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other, 'sub');
    write(root, { 'inside/b.ts': '', 'inside/.gitignore': 'c.ts\n', 'inside/c.ts': '' });
    git(path.join(root, 'inside'), 'init', '-q');
    write(root, { 'inside/d.ts': '' });
    git(path.join(root, 'inside'), 'add', 'b.ts');
    git(path.join(root, 'inside'), 'commit', '-q', '-m', 'one');
    const { files, skipped } = await list(root);
    expect(files).toEqual(['.gitmodules', 'a.ts', 'inside/.gitignore', 'inside/b.ts', 'inside/d.ts']);
    expect(skipped).toMatchObject({ submodule: 1 });
  });

  it('lists an unmerged file once', async () => {
    const root = newRepository({ 'a.ts': 'base' });
    git(root, 'checkout', '-q', '-b', 'other');
    write(root, { 'a.ts': 'theirs' });
    git(root, 'commit', '-q', '-a', '-m', 'theirs');
    git(root, 'checkout', '-q', 'main');
    write(root, { 'a.ts': 'ours' });
    git(root, 'commit', '-q', '-a', '-m', 'ours');
    expect(() => git(root, 'merge', 'other')).toThrow();
    expect((await list(root)).files).toEqual(['a.ts']);
  });

  it('lists the same files without git on the path, and says that git is missing', async () => {
    const root = newRepository({ '.gitignore': '*.log\n', 'a.ts': '', 'b/c.ts': '' });
    write(root, { 'x.log': '' });
    const { files, diagnostics } = await withoutGit(() => list(root));
    expect(files).toEqual(['.gitignore', 'a.ts', 'b/c.ts']);
    expect(diagnostics).toMatchObject([{ path: '', code: 'git-failed' }]);
    expect(diagnostics[0]?.detail).toContain('git is not installed');
  });

  it.each([
    ['an index that is no index', 'index', 'garbage'],
    ['a config that cannot be read', 'config', '[core\nnonsense'],
    ['a head that names nothing', 'HEAD', 'garbage'],
  ])('lists the files of a repository with %s', async (_, file, content) => {
    const root = newRepository({ 'a.ts': '', 'b/c.ts': '' });
    write(path.join(root, '.git'), { [file]: content });
    const { files, diagnostics } = await list(root);
    expect(files).toEqual(['a.ts', 'b/c.ts']);
    expect(diagnostics).toMatchObject([{ path: '', code: 'git-failed' }]);
  });

  it('runs nothing that the repository’s own configuration names', async () => {
    const root = newRepository({ 'a.ts': '' });
    const trace = path.join(root, '.git', 'ran');
    const script = path.join(root, '.git', 'spy.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
    git(root, 'config', 'core.fsmonitor', script);
    git(root, 'config', 'filter.spy.clean', script);
    write(root, { '.gitattributes': '* filter=spy\n', 'new.ts': '' });
    mkdirSync(path.join(root, '.git', 'hooks'), { recursive: true });
    expect((await list(root)).files).toEqual(['.gitattributes', 'a.ts', 'new.ts']);
    expect(() => rmSync(trace)).toThrow('ENOENT');
  });
});

describe('opening a folder', () => {
  it('tells a missing folder, a file and a folder apart', () => {
    const root = newFolder({ 'a.ts': '' });
    expect(openFolder(root)).toEqual({ ok: true, value: root });
    expect(openFolder(path.join(root, 'gone'))).toMatchObject({ error: { code: 'folder-missing' } });
    expect(openFolder(path.join(root, 'a.ts'))).toMatchObject({ error: { code: 'not-a-folder' } });
    expect(openFolder(path.join(root, 'a.ts', 'x'))).toMatchObject({ error: { code: 'folder-missing' } });
  });

  it('takes a link to a folder for that folder', () => {
    const root = newFolder({ 'real/a.ts': '' });
    symlinkSync('real', path.join(root, 'link'));
    expect(openFolder(path.join(root, 'link'))).toEqual({ ok: true, value: path.join(root, 'real') });
  });
});
