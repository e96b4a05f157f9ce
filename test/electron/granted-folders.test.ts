import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grantedFolders } from '../../electron/files/granted-folders.ts';
import { readText, sourceFile } from '../../electron/files/source-file.ts';

let home: string;
let code: string;
let memory: string;

beforeEach(() => {
  home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'untether-grants-')));
  code = path.join(home, 'code');
  memory = path.join(home, 'grants.json');
  mkdirSync(path.join(code, 'src'), { recursive: true });
  writeFileSync(path.join(code, 'src', 'a.ts'), 'one');
  mkdirSync(path.join(home, 'private'));
  writeFileSync(path.join(home, 'private', 'key'), 'secret');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a granted folder', () => {
  it('covers itself and what lies below it, and nothing beside it', async () => {
    const granted = grantedFolders(memory, []);
    await granted.grant(code);
    expect(await granted.covers(code)).toBe(true);
    expect(await granted.covers(path.join(code, 'src'))).toBe(true);
    expect(await granted.covers(home)).toBe(false);
    expect(await granted.covers(`${code}-other`)).toBe(false);
    expect(await granted.covers('code')).toBe(false);
  });

  it('is remembered', async () => {
    await grantedFolders(memory, []).grant(code);
    expect(await grantedFolders(memory, []).covers(code)).toBe(true);
  });

  it('is forgotten, not guessed, when the memory is damaged', async () => {
    await grantedFolders(memory, []).grant(code);
    writeFileSync(memory, readFileSync(memory, 'utf8').slice(0, 10));
    expect(await grantedFolders(memory, []).covers(code)).toBe(false);
  });

  it('does not cover what a link inside it leads to', async () => {
    symlinkSync(path.join(home, 'private'), path.join(code, 'link'));
    const granted = grantedFolders(memory, [code]);
    expect(await granted.covers(path.join(code, 'link'))).toBe(false);
  });

  it('may itself be a link', async () => {
    symlinkSync(code, path.join(home, 'shortcut'));
    const granted = grantedFolders(memory, [path.join(home, 'shortcut')]);
    expect(await granted.covers(path.join(home, 'shortcut', 'src'))).toBe(true);
  });
});

describe('a source file', () => {
  const open = (relative: string, root = code) => sourceFile(grantedFolders(memory, [code]), root, relative);

  it('is read from a granted folder', async () => {
    const file = await open('src/a.ts');
    expect(file).toEqual({ ok: true, value: path.join(code, 'src', 'a.ts') });
    expect(await readText(path.join(code, 'src', 'a.ts'))).toEqual({
      ok: true,
      value: { text: 'one', truncated: false },
    });
  });

  it.each(['../private/key', 'src/../../private/key', '/etc/hostname'])(
    'is refused outside the root: %s',
    async (relative) => {
      expect(await open(relative)).toMatchObject({ ok: false, error: { code: 'outside-granted-folders' } });
    },
  );

  it('is refused where a link leads out of the root', async () => {
    symlinkSync(path.join(home, 'private', 'key'), path.join(code, 'key'));
    expect(await open('key')).toMatchObject({ ok: false, error: { code: 'outside-granted-folders' } });
  });

  it('is unreadable when it is gone, or is a folder', async () => {
    expect(await open('src/gone.ts')).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    expect(await readText(path.join(code, 'src'))).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });
});
