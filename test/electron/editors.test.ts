import { describe, expect, it } from 'vitest';
import { findEditor } from '../../electron/files/editors.ts';
import { safeFileName } from '../../electron/files/safe-file-name.ts';

const found = (env: NodeJS.ProcessEnv, ...files: string[]) =>
  findEditor({ PATH: '/usr/bin:/opt/bin', ...env }, 'linux', (file) => files.includes(file));

describe('the editor', () => {
  it('is the first known one on the search path', () => {
    expect(found({}, '/opt/bin/subl', '/usr/bin/code')?.command).toBe('/usr/bin/code');
  });

  it('is the one the user names, if it is known and there', () => {
    expect(found({ VISUAL: 'subl -w' }, '/opt/bin/subl', '/usr/bin/code')?.command).toBe('/opt/bin/subl');
    expect(found({ VISUAL: 'unknown' }, '/usr/bin/code', '/usr/bin/unknown')?.command).toBe('/usr/bin/code');
  });

  it('gets file and line', () => {
    expect(found({}, '/usr/bin/code')?.parameters('/a/b.ts', 7)).toEqual(['--goto', '/a/b.ts:7']);
    expect(found({}, '/usr/bin/idea')?.parameters('/a/b.ts', 7)).toEqual(['--line', '7', '/a/b.ts']);
  });

  it('is none when no known one is there, and never one from a relative folder', () => {
    expect(found({})).toBeNull();
    expect(findEditor({ PATH: '.:bin' }, 'linux', () => true)).toBeNull();
  });
});

describe('a suggested file name', () => {
  it.each([
    ['Report: a/b.pdf', 'Report- a-b.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['...', 'untether'],
  ])('%s becomes %s', (suggested, expected) => {
    expect(safeFileName(suggested)).toBe(expected);
  });
});
