import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2';
import semibold from '@fontsource/inter/files/inter-latin-600-normal.woff2';
import type { ReportFont } from '../report/formats/html.ts';

/** Put into the bundle as data URIs, so that a report needs no file beside it. */
export const reportFonts: readonly ReportFont[] = [
  { weight: 400, uri: regular },
  { weight: 600, uri: semibold },
];
