import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addBackup, backupsKept, listBackups } from '../../electron/files/backups.ts';
import { writeFailure, writeWhole } from '../../electron/files/write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'untether-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a whole file', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    const file = path.join(folder, 'deep', 'report.pdf');
    await writeWhole(file, 'old');
    expect(await writeWhole(file, 'new')).toEqual({ ok: true, value: { file } });
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(path.dirname(file))).toEqual(['report.pdf']);
  });

  it('leaves the old file as it was when it cannot take its name', async () => {
    const taken = path.join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(path.join(taken, 'kept'), 'kept');
    expect(await writeWhole(taken, 'new')).toMatchObject({ ok: false });
    expect(readFileSync(path.join(taken, 'kept'), 'utf8')).toBe('kept');
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'no-permission'],
    ['EROFS', 'no-permission'],
    ['EIO', 'write-failed'],
  ])('tells %s as %s', (code, expected) => {
    const answer = writeFailure('/x/report.pdf', Object.assign(new Error('no'), { code }));
    expect(answer).toMatchObject({ ok: false, error: { code: expected, detail: '/x/report.pdf: no' } });
  });
});

describe('backups', () => {
  const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 23, 10, minute));

  it('are kept up to a number, the newest first', async () => {
    for (let minute = 0; minute < backupsKept + 3; minute += 1) await addBackup(folder, `${minute}`, at(minute));
    const kept = await listBackups(folder);
    expect(kept).toHaveLength(backupsKept);
    expect(readFileSync(kept[0] ?? '', 'utf8')).toBe(`${backupsKept + 2}`);
    expect(readFileSync(kept.at(-1) ?? '', 'utf8')).toBe('3');
  });

  it('never take away a file that is none', async () => {
    writeFileSync(path.join(folder, 'untether-backup-notes.json'), '{}');
    for (let minute = 0; minute < backupsKept + 1; minute += 1) await addBackup(folder, '', at(minute));
    expect(readdirSync(folder)).toContain('untether-backup-notes.json');
  });
});
