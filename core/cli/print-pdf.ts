import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CliFailure } from './failure.ts';
import { temporaryBeside, writeFailure } from './output.ts';
import { printLauncher } from './resources.ts';

const otherWay = 'Write --html instead and print it from a browser, or try again.';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** The launcher speaks on stderr while it gets a runtime ready; that is passed on as it comes. */
const runLauncher = (html: string, pdf: string): Promise<Ended> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [printLauncher, html, pdf], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      process.stderr.write(chunk);
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, said }));
  });

const isPdf = async (file: string): Promise<boolean> => {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.toString('latin1') === '%PDF-';
  } finally {
    await handle.close();
  }
};

const lastLine = (said: string): string => said.trim().split('\n').at(-1) ?? '';

const printTo = async (html: string, target: string): Promise<void> => {
  const temporary = temporaryBeside(target);
  try {
    const { code, said } = await runLauncher(html, temporary);
    if (code !== 0 || !(await isPdf(temporary)))
      throw new CliFailure(`The PDF could not be printed${said === '' ? '' : ` (${lastLine(said)})`}.`, otherWay);
    await rename(temporary, target).catch((cause: unknown) => {
      throw writeFailure(target, cause);
    });
  } finally {
    await rm(temporary, { force: true });
  }
};

/** Has Electron print a whole document; the file appears only when the PDF is complete. */
export const printPdf = async (html: string, target: string): Promise<void> => {
  if (!existsSync(printLauncher)) throw new CliFailure('The part that prints PDFs is not there.', otherWay);
  const folder = await mkdtemp(join(tmpdir(), 'untether-report-'));
  try {
    const file = join(folder, 'report.html');
    await writeFile(file, html);
    await printTo(file, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
