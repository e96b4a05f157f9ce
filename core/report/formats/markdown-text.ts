import { safeText } from './safe-text.ts';

/** Text from a scanned folder must neither close a cell nor become a mark, a link or a tag. */
export const plain = (text: string): string => safeText(text).replace(/[\\`*_{}[\]<>()#+|~!&]/g, '\\$&');

/** A path or a symbol as code that no text of its own can end. */
export const code = (text: string): string => `\`${safeText(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
];
