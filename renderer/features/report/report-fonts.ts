import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import medium from '@fontsource/inter/files/inter-latin-500-normal.woff2?url';
import semibold from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import type { ReportFont } from '../../../core/report/formats/html.ts';

const files = [
  { weight: 400, address: regular },
  { weight: 500, address: medium },
  { weight: 600, address: semibold },
] as const;

const asDataUri = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

const read = (): Promise<readonly ReportFont[]> =>
  Promise.all(
    files.map(async ({ weight, address }) => {
      const response = await fetch(address);
      return { weight, uri: await asDataUri(new Blob([await response.arrayBuffer()], { type: 'font/woff2' })) };
    }),
  );

let once: Promise<readonly ReportFont[]> | null = null;

/** The app's font for inside a report, so that paper looks like the screen on every machine. None where it cannot be read. */
export const reportFonts = (): Promise<readonly ReportFont[]> => {
  once ??= read().catch(() => []);
  return once;
};
