import { describe, expect, it } from 'vitest';
import { projectRoots } from '../../../core/scan/project-roots.ts';

const none = (): boolean => false;

describe('which code base a file belongs to', () => {
  it('is the clone it lies in, where a folder holds nothing but clones', () => {
    const paths = [
      'shop/package-lock.json',
      'shop/src/a.ts',
      'tools/.github/workflows/ci.yml',
      'tools/b.py',
      'notes/c.py',
    ];
    const rootOf = projectRoots(paths, none);
    expect(paths.map(rootOf)).toEqual(['shop', 'shop', 'tools', 'tools', '']);
  });

  it('is told by a store that no listing shows, down to a host and an owner', () => {
    const stores = new Set(['host/owner/one', 'host/owner/two', 'host/other/three']);
    const paths = ['host/owner/one/a.ts', 'host/owner/two/deep/er/b.ts', 'host/other/three/c.ts'];
    const rootOf = projectRoots(paths, (folder) => stores.has(folder));
    expect(paths.map(rootOf)).toEqual(['host/owner/one', 'host/owner/two', 'host/other/three']);
  });

  it.each([
    ['a file of its own beside its packages', ['README.md', 'web/package-lock.json', 'api/poetry.lock']],
    ['packages without marks of their own', ['web/package.json', 'api/package.json']],
    ['only one package that is pinned', ['web/package-lock.json', 'api/requirements.txt']],
    ['a build machine of its own', ['.github/workflows/ci.yml', 'web/package-lock.json', 'api/poetry.lock']],
  ])('is the one whole folder where that has %s', (_, paths) => {
    const rootOf = projectRoots(paths, none);
    expect(paths.map(rootOf)).toEqual(paths.map(() => ''));
  });

  it('does not hang on what a desktop leaves behind', () => {
    const paths = ['.DS_Store', 'todo.txt', 'shop/yarn.lock', 'tools/go.sum'];
    expect(paths.map(projectRoots(paths, none))).toEqual(['', '', 'shop', 'tools']);
  });
});
