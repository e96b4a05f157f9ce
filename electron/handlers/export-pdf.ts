import { askWhere } from '../files/ask-where.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { WrittenFiles } from '../files/written-files.ts';
import { done } from '../ipc/answer.ts';
import type { Handlers } from '../ipc/register.ts';
import type { PrintPdf } from '../print/print-pdf.ts';

export const exportPdf =
  (print: PrintPdf, written: WrittenFiles): Handlers['export-pdf'] =>
  async ({ html, suggestedName }, caller) => {
    const file = await askWhere(caller.contents, suggestedName);
    if (file === null) return done(null);
    const printed = await print(html);
    if (!printed.ok) return printed;
    const answer = await writeWhole(file, printed.value.pdf);
    if (!answer.ok) return answer;
    written.add(file);
    return done({ file, pages: printed.value.pages });
  };
