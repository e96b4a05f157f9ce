import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { writeWhole } from '../files/write-whole.ts';
import { refuse } from '../ipc/answer.ts';
import type { Answer } from '../ipc/contract.ts';
import type { PrintPdf } from './print-pdf.ts';

/** The two files of `--print-report <html> <pdf>`, or null when the app was started to be used. */
export interface PrintOrder {
  readonly html: string;
  readonly pdf: string;
}

export const printOrderIn = (parameters: readonly string[]): PrintOrder | null => {
  const at = parameters.indexOf('--print-report');
  const [html, pdf] = parameters.slice(at + 1);
  return at === -1 || html === undefined || pdf === undefined
    ? null
    : { html: path.resolve(html), pdf: path.resolve(pdf) };
};

const printFile = async (order: PrintOrder, print: PrintPdf): Promise<Answer<{ file: string }>> => {
  const html = await readFile(order.html, 'utf8').catch(() => null);
  if (html === null) return refuse('file-unreadable', order.html);
  const printed = await print(html);
  return printed.ok ? await writeWhole(order.pdf, printed.value.pdf) : printed;
};

/** Prints one file and ends the app: exit code 0 when the PDF is there, else 2 and one line that says why. */
export const printAndQuit = async (order: PrintOrder, print: PrintPdf, throwAway: string): Promise<void> => {
  const answer = await printFile(order, print);
  if (!answer.ok) process.stderr.write(`untether: ${answer.error.code}: ${answer.error.detail}\n`);
  await rm(throwAway, { recursive: true, force: true }).catch(() => undefined);
  app.exit(answer.ok ? 0 : 2);
};
