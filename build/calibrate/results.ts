import type { Coefficients } from '../../core/catalog/coefficients.ts';
import type { CatalogueModels, EffortKey } from '../../core/catalog/model-schema.ts';
import type { Range } from '../../core/cost/types.ts';
import { hoursOf } from './hours.ts';
import type { Measured } from './measure.ts';
import { bootstrap, type Interval, medianError, type Pair, spearman } from './metrics.ts';
import { linesOf, predictAll } from './predict.ts';
import type { ScanEvidence } from './scan-evidence.ts';

/** One record, predicted and real. */
export interface Outcome {
  readonly case: Measured;
  readonly lineage: string;
  readonly files: Pair;
  readonly lines: Pair;
  /** P10, P50, P90 of the changed lines. */
  readonly range: Range;
  readonly covered: boolean;
  /** False where the coefficients were fitted on this very record. */
  readonly unseen: boolean;
  readonly precision: number;
  readonly recall: number;
  readonly hours: Range;
}

export interface Figure {
  readonly value: number;
  readonly interval: Interval;
}

export interface Summary {
  readonly linesMdape: Figure;
  readonly linesSpearman: Figure;
  readonly bandCovered: number;
  readonly bandOf: number;
  readonly bandFactor: number;
  readonly filesMdape: Figure;
  readonly filePrecision: Figure;
  readonly fileRecall: Figure;
  /** Rank correlation of likely hours with changed lines, and with changed files. */
  readonly hoursByLines: Figure;
  readonly hoursByFiles: Figure;
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const outcomeOf = (
  one: Measured,
  predicted: ReturnType<typeof predictAll>[number],
  band: number,
  models: CatalogueModels,
): Outcome => {
  const actual = linesOf(one);
  const range = { low: predicted.lines / band, likely: predicted.lines, high: predicted.lines * band };
  const changed = new Set(one.changed);
  const hits = one.listed.filter((path) => changed.has(path)).length;
  return {
    case: one,
    lineage: one.lineage,
    files: { predicted: predicted.files, actual: one.migration.vendor_files_changed },
    lines: { predicted: predicted.lines, actual },
    range,
    covered: range.low <= actual && actual <= range.high,
    unseen: predicted.unseen,
    precision: shareOf(hits, one.listed.length),
    recall: shareOf(hits, one.changed.length),
    hours: hoursOf(one.usage, models).hours,
  };
};

export const outcomesOf = (
  cases: readonly Measured[],
  wasFittedOn: (one: Measured) => boolean,
  coefficients: Coefficients<EffortKey>,
  models: CatalogueModels,
): readonly Outcome[] => {
  const predictions = predictAll(cases, wasFittedOn, coefficients);
  const band = coefficients.value('effort.predict.band');
  return cases.flatMap((one, index) => {
    const predicted = predictions[index];
    return predicted === undefined ? [] : [outcomeOf(one, predicted, band, models)];
  });
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Medians, ranks and coverage over the records, each figure with its 90 % interval over lineages. */
export const summarise = (outcomes: readonly Outcome[], bandFactor: number): Summary => {
  const figure = (of: (drawn: readonly Outcome[]) => number): Figure => ({
    value: of(outcomes),
    interval: bootstrap(outcomes, of),
  });
  return {
    linesMdape: figure((drawn) => medianError(drawn.map(({ lines }) => lines))),
    linesSpearman: figure((drawn) => spearman(drawn.map(({ lines }) => lines))),
    bandCovered: outcomes.filter(({ covered }) => covered).length,
    bandOf: outcomes.length,
    bandFactor,
    filesMdape: figure((drawn) => medianError(drawn.map(({ files }) => files))),
    filePrecision: figure((drawn) => mean(drawn.map(({ precision }) => precision))),
    fileRecall: figure((drawn) => mean(drawn.map(({ recall }) => recall))),
    hoursByLines: figure((drawn) =>
      spearman(drawn.map(({ hours, lines }) => ({ predicted: hours.likely, actual: lines.actual }))),
    ),
    hoursByFiles: figure((drawn) =>
      spearman(drawn.map(({ hours, files }) => ({ predicted: hours.likely, actual: files.actual }))),
    ),
  };
};

/** All that a report is made from. */
export interface Backtest {
  readonly outcomes: readonly Outcome[];
  readonly summary: Summary;
  /** Records without a copy that can be read. */
  readonly missing: readonly string[];
  /** By record; empty where nothing was scanned. */
  readonly scans: ReadonlyMap<string, ScanEvidence>;
}

/** The same figures over the records in which the move did not come with much other work. */
export const withoutHeavy = ({
  outcomes,
  summary,
}: Backtest): { readonly count: number; readonly summary: Summary } => {
  const light = outcomes.filter(({ case: { migration } }) => migration.entanglement !== 'heavy');
  return { count: light.length, summary: summarise(light, summary.bandFactor) };
};
