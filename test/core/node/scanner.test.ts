import { chmodSync, closeSync, mkdirSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScanner, runScan, type Scanner, type ScannerOptions } from '../../../core/node/scanner.ts';
import type { Finding, ScanProgress, ScanResult } from '../../../core/scan/types.ts';
import { bundleWorker, engineOptions } from './support/engine.ts';
import { mark } from './support/fake-detector.ts';
import { git, newFolder, newRepository, write } from './support/folders.ts';

let workerScript: string;
let scanner: Scanner;

beforeAll(async () => {
  workerScript = await bundleWorker('fake-worker');
  scanner = createScanner(engineOptions(workerScript));
});

afterAll(() => scanner.close());

const options = (more: Partial<ScannerOptions> = {}): ScannerOptions => ({ ...engineOptions(workerScript), ...more });

const today = '2026-11-25';

const scan = async (root: string, more: Partial<ScannerOptions> | null = null): Promise<ScanResult> => {
  const outcome = await (more === null ? scanner.scan({ root, today }) : runScan({ ...options(more), root, today }));
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
  expectAddsUp(outcome.value);
  return outcome.value;
};

const expectAddsUp = ({ coverage }: ScanResult): void => {
  const skipped = coverage.skipped.reduce((sum, { count }) => sum + count, 0);
  expect(coverage.read + skipped).toBe(coverage.listed);
  expect(Object.values(coverage.languages).reduce((sum, count) => sum + count, 0)).toBe(coverage.read);
};

const places = (result: ScanResult): string[] => result.findings.map(({ path: at, line }) => `${at}:${line}`);
const troubles = (result: ScanResult): string[] =>
  result.coverage.diagnostics.map(({ path: at, code }) => `${at} ${code}`);
const skipped = (result: ScanResult): Readonly<Record<string, number>> =>
  Object.fromEntries(result.coverage.skipped.map(({ reason, count }) => [reason, count]));

const candidate = `const a = 1;\n${mark}(a);\n`;

describe('a scan', () => {
  it('finds candidates, parses only them and accounts for every file', async () => {
    const result = await scan(
      newFolder({
        'a.ts': candidate,
        'b.ts': 'nothing();',
        'c.py': mark,
        'd.txt': mark,
        'e.unknown': mark,
        'f.lock': '',
      }),
    );
    expect(places(result)).toEqual(['a.ts:2', 'c.py:1', 'd.txt:1', 'f.lock:1']);
    expect(result.findings.map(({ symbol }) => symbol)).toEqual(['program', 'module', 'no tree', 'handed on']);
    expect(result.coverage).toMatchObject({
      listed: 6,
      read: 5,
      parsed: 2,
      skipped: [{ reason: 'unknown-type', count: 1 }],
      languages: { manifest: 1, python: 1, text: 1, typescript: 2 },
      diagnostics: [],
    });
  });

  it('tells what it is a scan of, and never the whole path', async () => {
    const root = newRepository({ 'a.ts': candidate });
    const result = await scan(root);
    expect(result).toMatchObject({
      formatVersion: 1,
      toolVersion: '1.2.3',
      catalogueVersion: 'test',
      catalogueDay: '2026-11-01',
      today,
      root: { name: path.basename(root), commit: git(root, 'rev-parse', 'HEAD'), branch: 'main' },
    });
    expect(JSON.stringify(result)).not.toContain(path.dirname(root) + path.sep);
  });

  it('searches files again for the names that candidates hand on, over two steps', async () => {
    const result = await scan(
      newFolder({
        'client.ts': `export const sharedClient = new ${mark.replace('-', '_')}(); // ${mark}`,
        'wrapper.ts': 'import { sharedClient } from "./client"; export const makeClip = () => sharedClient.run();',
        'page.ts': 'import { makeClip } from "./wrapper"; makeClip();',
        'notes.txt': 'sharedClient is made once',
        'other.ts': 'unrelated();',
      }),
    );
    expect(places(result)).toEqual(['client.ts:1', 'page.ts:1', 'wrapper.ts:1']);
  });

  it('stops before the parser where the detector finds the evidence too thin', async () => {
    const result = await scan(newFolder({ 'a.ts': `${mark} NOT-ENOUGH` }));
    expect(result.findings).toEqual([]);
    expect(result.coverage).toMatchObject({ read: 1, parsed: 0 });
  });

  it('loads a grammar that a file asks for only while it is read', async () => {
    const result = await scan(newFolder({ 'a.ts': `${mark} SECOND-GRAMMAR` }));
    expect(result.findings[0]?.symbol).toBe('stylesheet');
  });

  it('gives the same result whatever the number of workers', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`${index % 7}/${index}.ts`, index % 3 ? candidate : 'no();']),
    );
    const root = newFolder({ ...files, 'bad.ts': Buffer.from([0x61, 0xff, 0x0a]) });
    const many = await scan(root, { workers: 4 });
    expect(many.findings.length).toBe(200);
    expect(await scan(root, { workers: 1 })).toEqual(many);
    expect(await scan(root)).toEqual(many);
  });

  it('tells progress stage by stage and findings while it runs', async () => {
    const root = newFolder({ 'a.ts': candidate, 'b.ts': candidate });
    const progress: ScanProgress[] = [];
    const preview: Finding[] = [];
    const outcome = await scanner.scan({
      root,
      today,
      onProgress: (now) => void progress.push(now),
      onFindings: (found) => void preview.push(...found),
    });
    expect(outcome.ok).toBe(true);
    const stages = progress.map(({ stage }) => stage);
    expect([...new Set(stages)]).toEqual(['listing', 'reading', 'linking', 'done']);
    expect(progress.at(-1)).toMatchObject({ stage: 'done', filesListed: 2, filesRead: 2, findings: 2 });
    expect(preview.map(({ path: at }) => at).sort()).toEqual(['a.ts', 'b.ts']);
  });
});

describe('a scan of what is no code base', () => {
  it.each([
    ['a folder that is not there', (root: string) => path.join(root, 'gone'), 'folder-missing'],
    ['a file', (root: string) => path.join(root, 'a.ts'), 'not-a-folder'],
    ['an empty folder', (root: string) => path.join(root, 'empty'), 'folder-empty'],
    ['a repository without a file', (root: string) => path.join(root, 'bare-start'), 'folder-empty'],
  ])('says so of %s', async (_, at, code) => {
    const root = newFolder({ 'a.ts': '' });
    mkdirSync(path.join(root, 'empty'));
    mkdirSync(path.join(root, 'bare-start'));
    git(path.join(root, 'bare-start'), 'init', '-q');
    const outcome = await scanner.scan({ root: at(root), today });
    expect(outcome).toMatchObject({ ok: false, error: { code } });
  });

  it('says so of a folder without permission', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may read everything');
    const root = newFolder({ 'in/a.ts': '' });
    chmodSync(path.join(root, 'in'), 0);
    const outcome = await scanner.scan({ root: path.join(root, 'in'), today });
    chmodSync(path.join(root, 'in'), 0o755);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'no-permission' } });
  });
});

describe('a scan of hostile files', () => {
  it('names a file that may not be read', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may read everything');
    const root = newFolder({ 'closed.ts': mark, 'open.ts': mark });
    chmodSync(path.join(root, 'closed.ts'), 0);
    const result = await scan(root);
    expect(places(result)).toEqual(['open.ts:1']);
    expect(troubles(result)).toEqual(['closed.ts no-permission']);
  });

  it('reads text in Latin-1 and in UTF-16, and says which file is no UTF-8', async () => {
    const result = await scan(
      newFolder({
        'latin.ts': Buffer.concat([Buffer.from(`${mark} // caf`), Buffer.from([0xe9])]),
        'wide.ts': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(mark, 'utf16le')]),
        'wide-other.ts': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(mark, 'utf16le').swap16()]),
        'marked.ts': `\uFEFF${mark}`,
      }),
    );
    expect(places(result)).toEqual(['latin.ts:1', 'marked.ts:1', 'wide-other.ts:1', 'wide.ts:1']);
    expect(troubles(result)).toEqual(['latin.ts not-utf8']);
  });

  it('tells a video by its bytes where its name looks like TypeScript', async () => {
    const result = await scan(
      newFolder({ 'clip.ts': Buffer.concat([Buffer.from([0x47, 0, 0x11]), Buffer.from(mark)]) }),
    );
    expect(result.findings).toEqual([]);
    expect(troubles(result)).toEqual(['clip.ts binary']);
  });

  it('reads no file of 500 MB, and says how large it is', async () => {
    const root = newFolder({ 'a.ts': candidate });
    closeSync(openSync(path.join(root, 'huge.ts'), 'w'));
    truncateSync(path.join(root, 'huge.ts'), 500 * 1024 * 1024);
    const result = await scan(root);
    expect(places(result)).toEqual(['a.ts:2']);
    expect(result.coverage.diagnostics).toEqual([
      { path: 'huge.ts', code: 'too-large', detail: '500 MB, the limit is 8 MB' },
    ]);
  });

  it('gets through one line of 7 MB without a syntax tree, and past one of 10 MB', async () => {
    const line = (megabytes: number) => `${'x = 1; '.repeat((megabytes * 1024 * 1024) / 7)}${mark}\n`;
    const result = await scan(newFolder({ 'a.ts': candidate, 'long.ts': line(7), 'longer.ts': line(10) }));
    expect(places(result)).toEqual(['a.ts:2', 'long.ts:1']);
    expect(result.findings[1]?.symbol).toBe('no tree');
    expect(troubles(result)).toEqual(['long.ts too-large-to-parse', 'longer.ts too-large']);
  });

  it('gets through brackets nested 200,000 deep', async () => {
    const result = await scan(
      newFolder({ 'deep.ts': `${mark};${'['.repeat(200_000)}`, 'deep.py': `${'('.repeat(200_000)}${mark}` }),
    );
    expect(places(result)).toEqual(['deep.py:1', 'deep.ts:1']);
  });

  it('gives up a syntax tree that takes too long', async () => {
    const slow = `${mark};${'a+(b*'.repeat(100_000)}`;
    const result = await scan(newFolder({ 'slow.ts': slow }), { parseLimits: { milliseconds: 1 } });
    expect(result.findings[0]?.symbol).toBe('no tree');
    expect(troubles(result)).toEqual(['slow.ts parse-timeout']);
  });

  it('says so where a language has no grammar', async () => {
    const result = await scan(newFolder({ 'a.odd': mark }));
    expect(result.coverage.diagnostics).toEqual([
      { path: 'a.odd', code: 'parse-failed', detail: 'no grammar for this language is installed' },
    ]);
  });

  it('notes a file on which the detector breaks, and goes on', async () => {
    const result = await scan(newFolder({ 'a.ts': candidate, 'b.ts': `${mark} THROW` }));
    expect(places(result)).toEqual(['a.ts:2']);
    expect(result.coverage.diagnostics).toEqual([{ path: 'b.ts', code: 'parse-failed', detail: 'the detector broke' }]);
  });

  it.each([
    ['ends its thread', 'END-THREAD'],
    ['traps in WebAssembly', 'TRAP'],
    ['eats all memory', 'EAT-MEMORY'],
  ])('names the one file that %s, and loses no other', async (_, text) => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_file, index) => [`${index}.ts`, candidate]));
    const result = await scan(newFolder({ ...files, '31-bad.ts': `${mark} ${text}` }));
    expect(result.findings.length).toBe(60);
    expect(skipped(result)).toEqual({ 'worker-crashed': 1 });
    expect(troubles(result)).toEqual(['31-bad.ts worker-crashed']);
  });

  it('puts a code base together that needs more memory than a thread begins with', async () => {
    const root = newFolder({ 'a.ts': candidate, 'heavy.txt': mark });
    const result = await scan(root, { heapMegabytes: 96 });
    expect(places(result)).toEqual(['a.ts:2', 'heavy.txt:1']);
    expect(result.coverage.diagnostics).toEqual([]);
  });

  it('survives many such files in a row', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.ts`, `${mark} END-THREAD`]));
    const result = await scan(newFolder({ ...files, 'good.ts': candidate }));
    expect(places(result)).toEqual(['good.ts:2']);
    expect(skipped(result)).toEqual({ 'worker-crashed': 12 });
  });

  it('ends a worker that never comes back from a file', async () => {
    const root = newFolder({ 'a.ts': candidate, 'b.ts': `${mark} NEVER-END`, 'c.ts': candidate });
    const result = await scan(root, { fileTime: 300 });
    expect(places(result)).toEqual(['a.ts:2', 'c.ts:2']);
    expect(troubles(result)).toEqual(['b.ts parse-timeout']);
  });

  it('counts what goes away between listing and reading', async () => {
    const root = newRepository({ 'a.ts': candidate, 'gone.ts': candidate });
    rmSync(path.join(root, 'gone.ts'));
    const result = await scan(root);
    expect(places(result)).toEqual(['a.ts:2']);
    expect(skipped(result)).toEqual({ missing: 1 });
  });

  it('reads nothing through a tracked folder that has become a link', async () => {
    const outside = newFolder({ 'a.ts': candidate });
    const root = newRepository({ 'in/a.ts': candidate, 'b.ts': candidate });
    rmSync(path.join(root, 'in'), { recursive: true });
    symlinkSync(outside, path.join(root, 'in'));
    const result = await scan(root);
    expect(places(result)).toEqual(['b.ts:2']);
    expect(skipped(result)['link-outside']).toBeGreaterThan(0);
  });

  it('skips an untracked link that git lists as a file', async () => {
    const root = newRepository({ 'b.ts': candidate });
    symlinkSync('/etc/passwd', path.join(root, 'leak.ts'));
    const result = await scan(root);
    expect(skipped(result)).toEqual({ 'link-outside': 1 });
    expect(troubles(result)).toEqual(['leak.ts link-outside']);
  });
});

describe('a scan that cannot go on', () => {
  it('fails as crashed where no worker starts', async () => {
    const broken = await bundleWorker('broken-worker');
    const outcome = await runScan({ ...options(), workerScript: broken, root: newFolder({ 'a.ts': mark }), today });
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'engine-crashed', detail: 'this worker never starts' },
    });
  });

  it('stops at once when cancelled in the middle of a file, and the scanner can be used again', async () => {
    const stop = new AbortController();
    const own = createScanner(options());
    const running = own.scan({
      root: newFolder({ 'a.ts': candidate, 'b.ts': `${mark} NEVER-END` }),
      today,
      signal: stop.signal,
      onProgress: ({ stage }) => {
        if (stage === 'reading') setTimeout(() => stop.abort(), 50);
      },
    });
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const again = await own.scan({ root: newFolder({ 'a.ts': candidate }), today });
    await own.close();
    expect(again).toMatchObject({ ok: true });
  });

  it('does nothing when cancelled before it starts', async () => {
    const outcome = await scanner.scan({ root: newFolder({ 'a.ts': mark }), today, signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('sees on the next scan what changed since', async () => {
    const root = newFolder({ 'a.ts': candidate, 'in/b.ts': 'no();' });
    expect(places(await scan(root))).toEqual(['a.ts:2']);
    write(root, { 'in/b.ts': candidate });
    writeFileSync(path.join(root, 'a.ts'), 'no();');
    expect(places(await scan(root))).toEqual(['in/b.ts:2']);
  });
});
