import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const root = path.resolve(import.meta.dirname, '..', '..');

/** The real command line as a process of its own; builds what is stale first. */
export const runCli = (parameters: readonly string[], cwd: string = os.tmpdir()): Promise<CliRun> =>
  new Promise((done, fail) => {
    const { INIT_CWD: _fromNpm, ...env } = process.env;
    const child = spawn(process.execPath, [path.join(root, 'build', 'cli.mjs'), ...parameters], { cwd, env });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr: stderr.replace(/^untether: building .*\n/gm, '') }));
  });

export interface TemporaryFolder {
  readonly folder: string;
  remove(): void;
}

/** A folder of its own with the given files in it; a name that ends in `/` is an empty folder. */
export const temporaryFolder = (files: Readonly<Record<string, string>> = {}): TemporaryFolder => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'untether-cli-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(file, text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
