import type { Outcome, Summary } from './results.ts';

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The stable form for machines: one record a migration that was found, and the figures over all of them. */
export const asJson = (outcomes: readonly Outcome[], summary: Summary, missing: readonly string[]): string =>
  `${JSON.stringify(
    {
      records: outcomes.map(({ case: { migration }, files, lines, range }) => ({
        id: migration.id,
        predictedFiles: files.predicted,
        actualFiles: files.actual,
        predictedLines: Math.round(lines.predicted),
        actualLines: lines.actual,
        p10: Math.round(range.low),
        p50: Math.round(range.likely),
        p90: Math.round(range.high),
      })),
      summary: {
        linesMdape: rounded(summary.linesMdape.value),
        linesSpearman: rounded(summary.linesSpearman.value),
        bandCovered: summary.bandCovered,
        bandOf: summary.bandOf,
        bandFactor: summary.bandFactor,
        filesMdape: rounded(summary.filesMdape.value),
        filePrecision: rounded(summary.filePrecision.value),
        fileRecall: rounded(summary.fileRecall.value),
      },
      missing,
    },
    null,
    2,
  )}\n`;
