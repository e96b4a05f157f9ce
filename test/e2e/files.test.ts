import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callBridge } from './harness/bridge.ts';
import { answerOpenDialog, answerSaveDialog } from './harness/dialogs.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';

const report = `<!doctype html><html lang="en"><head><title>Northwind Media</title>
<style>@page { size: A4; margin: 18mm } h1 + h1, h2 { break-before: page }</style></head>
<body><h1>Summary</h1><p id="text">Proof</p><h2>Call sites</h2><svg width="40" height="40"><rect width="40" height="40"/></svg>
<img src="https://example.org/pixel.png"><script>document.getElementById('text').textContent = 'scripted'.repeat(99)</script></body></html>`;

describe('what the app writes and reads for its user', () => {
  let running: RunningApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'untether-files-'));
    running = await launchApp();
  });
  afterAll(async () => {
    await running.close();
    await removeProfile(running.profile);
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints a report to a tagged PDF with an outline, without running or fetching anything in it', async () => {
    const file = path.join(folder, 'report.pdf');
    await answerSaveDialog(running, file);
    const answer = await callBridge(running.page, 'export-pdf', { html: report, suggestedName: 'report.pdf' });
    expect(answer).toEqual({ ok: true, value: { file, pages: 2 } });
    const pdf = readFileSync(file, 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf.length).toBeLessThan(60_000);
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  it('writes nothing when the user closes the dialog', async () => {
    await answerSaveDialog(running, null);
    const answers = [
      await callBridge(running.page, 'export-pdf', { html: report, suggestedName: 'a.pdf' }),
      await callBridge(running.page, 'save-text', { text: 'x', suggestedName: 'a.csv' }),
    ];
    expect(answers).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
  });

  it('says that it could not write, and keeps what was there', async () => {
    const old = path.join(folder, 'old.csv');
    writeFileSync(old, 'old');
    await answerSaveDialog(running, path.join(old, 'below-a-file.csv'));
    const answer = await callBridge(running.page, 'save-text', { text: 'new', suggestedName: 'a.csv' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect(readFileSync(old, 'utf8')).toBe('old');
  });

  it('saves text as it is', async () => {
    const file = path.join(folder, 'findings.csv');
    await answerSaveDialog(running, file);
    const text = 'path;line\nä;1\n';
    const answer = await callBridge(running.page, 'save-text', { text, suggestedName: 'findings.csv' });
    expect(answer).toEqual({ ok: true, value: { file } });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('keeps backups outside the profile and gives the newest back', async () => {
    await callBridge(running.page, 'write-backup', { json: '{"number":1}' });
    const written = await callBridge(running.page, 'write-backup', { json: '{"number":2}' });
    const read = await callBridge(running.page, 'read-backup', undefined);
    expect(read).toMatchObject({ ok: true, value: { json: '{"number":2}' } });
    expect(
      written.ok && read.ok && path.relative(running.profile, String(Reflect.get(Object(read.value), 'file'))),
    ).toMatch(/^\.\./);
  });

  it('shows lines of a folder once the user has chosen it, and remembers that', async () => {
    writeFileSync(path.join(folder, 'source.ts'), 'export const one = 1;\n');
    const source = { root: folder, path: 'source.ts' };
    const before = await callBridge(running.page, 'read-source', source);
    await answerOpenDialog(running, folder);
    const chosen = await callBridge(running.page, 'choose-folder', undefined);
    const after = await callBridge(running.page, 'read-source', source);
    expect(before).toMatchObject({ ok: false, error: { code: 'outside-granted-folders' } });
    expect(chosen).toEqual({ ok: true, value: { folder } });
    expect(after).toEqual({ ok: true, value: { text: 'export const one = 1;\n', truncated: false } });
    await running.close();
    running = await launchApp(running.profile);
    expect(await callBridge(running.page, 'read-source', source)).toEqual(after);
  });

  it('opens again where its window stood', async () => {
    const bounds = { x: 120, y: 90, width: 900, height: 640 };
    await running.app.evaluate(
      ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given),
      bounds,
    );
    await running.close();
    running = await launchApp(running.profile);
    const found = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    );
    expect(found).toMatchObject({ width: bounds.width, height: bounds.height });
  });
});
