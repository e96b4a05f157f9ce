import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { done, refuse } from '../ipc/answer.ts';
import type { Answer } from '../ipc/contract.ts';
import { forbidNavigation } from '../security/navigation.ts';
import { reportOrigin } from '../security/origins.ts';
import { printOnly } from '../security/web-preferences.ts';
import { countPages } from './page-count.ts';
import { type PageEdges, pageEdges } from './page-edges.ts';

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

export type PrintPdf = (html: string) => Promise<Answer<Printed>>;

const patience = 120_000;

const withinTime = async <Value>(work: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`printing took longer than ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const printWindow = async (window: BrowserWindow, url: string, edges: PageEdges): Promise<Printed> => {
  await window.loadURL(url);
  const pdf = await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: edges.header,
    footerTemplate: edges.footer,
  });
  return { pdf, pages: countPages(pdf) };
};

/**
 * Prints a whole document in a window nobody sees, which has no scripts, no preload and no way out. The document is
 * served from memory under a path that is used once.
 */
export const printPdf =
  (documents: Map<string, string>): PrintPdf =>
  async (html) => {
    const path = `/${randomUUID()}`;
    documents.set(path, html);
    const window = new BrowserWindow({ show: false, width: 1240, height: 1754, webPreferences: printOnly });
    forbidNavigation(window.webContents);
    try {
      return done(await withinTime(printWindow(window, `${reportOrigin}${path}`, pageEdges(html))));
    } catch (cause) {
      return refuse('print-failed', cause instanceof Error ? cause.message : String(cause));
    } finally {
      documents.delete(path);
      window.destroy();
    }
  };
