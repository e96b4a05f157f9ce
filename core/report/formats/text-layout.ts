/** Breaks at spaces so that no line is longer than `width`, but for words longer than it. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

export const indented = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => `${' '.repeat(by)}${line}`);

const cell = (text: string, width: number): string => {
  const size = Math.abs(width);
  const fit = text.length > size ? `${text.slice(0, size - 1)}…` : text;
  return width < 0 ? fit.padStart(size) : fit.padEnd(size);
};

/** Cells side by side; a negative width aligns right. Text longer than its column is cut with an ellipsis. */
export const row = (widths: readonly number[], cells: readonly string[]): string =>
  cells
    .map((text, index) => cell(text, widths[index] ?? text.length))
    .join(' ')
    .trimEnd();
