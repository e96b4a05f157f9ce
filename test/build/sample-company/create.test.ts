import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSampleCompany } from '../../../build/sample-company/create.ts';
import { daysBetween } from '../../../core/base/day.ts';
import { historyFolder } from '../../helpers/sample-company.ts';

/** Changes only when the sample company changes: see `build/sample-company/README.md`. */
const headHash = 'efa6a6cb2e458edf452d74019ec2ae42c6d76cd1';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'untether-create-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(parent, { recursive: true, force: true });
});

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

const create = (name = 'company', history = historyFolder) => createSampleCompany(path.join(parent, name), history);

describe('the sample company', () => {
  it('is the same repository, hash by hash, wherever and whenever it is made', () => {
    const first = create('first');
    vi.stubEnv('GIT_AUTHOR_NAME', 'Somebody Else');
    vi.stubEnv('GIT_COMMITTER_DATE', '2001-01-01T00:00:00+00:00');
    vi.stubEnv('GIT_DIR', path.join(parent, 'elsewhere'));
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const second = create('second');
    expect([first.head, second.head]).toEqual([headHash, headHash]);
  });

  it('has one commit a patch, on main, with nothing left to commit', () => {
    const { folder, commits } = create();
    expect(commits).toBe(readdirSync(historyFolder).length);
    expect(git(folder, 'rev-list', '--count', 'main')).toBe(String(commits));
    expect(git(folder, 'symbolic-ref', '--short', 'HEAD')).toBe('main');
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('is sound and carries nothing of the machine', () => {
    const { folder } = create();
    expect(() => git(folder, 'fsck', '--strict', '--no-dangling')).not.toThrow();
    expect(existsSync(path.join(folder, '.git', 'hooks'))).toBe(false);
  });

  it('spans 24 months in order, by five people', () => {
    const { folder } = create();
    const days = git(folder, 'log', '--reverse', '--format=%as').split('\n');
    const times = git(folder, 'log', '--reverse', '--format=%at').split('\n').map(Number);
    expect(daysBetween(days[0] ?? '', days.at(-1) ?? '')).toBeGreaterThan(700);
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(24);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(git(folder, 'shortlog', '-sne', 'HEAD').split('\n')).toHaveLength(5);
  });

  it('has releases', () => {
    expect(git(create().folder, 'tag', '--list').split('\n')).toEqual(['2026.11', 'live-2025.04', 'studio-2025.10']);
  });

  it('holds moves that git can follow, a removal that was taken back, and a change of form alone', () => {
    const { folder } = create();
    const states = git(folder, 'log', '--format=', '--name-status', '--find-renames').split('\n');
    expect(states).toContainEqual(expect.stringMatching(/^R\d+\tlive\/web\/src\/rooms\/use-room\.ts\t/));
    expect(states).toContainEqual(expect.stringMatching(/^R0\d+\tlibrary\/api\/src\/upload\.ts\t/));
    expect(git(folder, 'log', '--format=', '--name-status', '--', 'promo/promo/wan.py').match(/^[AD]/gm)).toEqual([
      'A',
      'D',
      'A',
    ]);
    const format = git(folder, 'log', '--format=%h', '--grep=^Format all');
    expect(git(folder, 'show', '--shortstat', '--format=', format)).toMatch(/4\d files changed/);
  });

  it('replaces what stood at the target', () => {
    const target = path.join(parent, 'company');
    mkdirSync(target);
    writeFileSync(path.join(target, 'left-over.txt'), 'old');
    create();
    expect(existsSync(path.join(target, 'left-over.txt'))).toBe(false);
    expect(readdirSync(parent)).toEqual(['company']);
  });

  it('is written without its history where there is no git, and says so', () => {
    vi.stubEnv('PATH', parent);
    const made = create();
    expect(made).toMatchObject({ head: null, commits: 0, note: expect.stringContaining('git was not found') });
    expect(existsSync(path.join(made.folder, '.git'))).toBe(false);
    expect(readFileSync(path.join(made.folder, 'README.md'), 'utf8')).toContain('Northwind Media');
  });

  it('leaves the target alone where a patch does not fit', () => {
    const target = path.join(parent, 'company');
    mkdirSync(target);
    writeFileSync(path.join(target, 'kept.txt'), 'kept');
    const broken = path.join(parent, 'history');
    mkdirSync(broken);
    writeFileSync(
      path.join(broken, '001.patch'),
      'From: A <a@northwind.example>\nDate: 2025-01-01T00:00:00+00:00\nSubject: Break\n\n---\n' +
        'diff --git a/none.ts b/none.ts\n--- a/none.ts\n+++ b/none.ts\n@@ -1 +1 @@\n-old\n+new\n',
    );
    expect(() => create('company', broken)).toThrow('001.patch: there is no none.ts to change');
    expect(readFileSync(path.join(target, 'kept.txt'), 'utf8')).toBe('kept');
    expect(readdirSync(parent).sort()).toEqual(['company', 'history']);
  });
});
