import type { Measured } from './measure.ts';
import { median } from './metrics.ts';
import { linesOf } from './predict.ts';

export interface Baseline {
  readonly name: string;
  /** Predicted changed lines, by record. */
  readonly lines: readonly number[];
}

const codeSites = ({ usage }: Measured): number =>
  Math.max(1, usage.sites.filter(({ kind }) => kind !== 'config').length);

const others = (cases: readonly Measured[], one: Measured): readonly Measured[] =>
  cases.filter(({ lineage }) => lineage !== one.lineage);

/** Rules that know less, each without the record's own lineage where it is fitted at all. */
export const baselines = (cases: readonly Measured[]): readonly Baseline[] => [
  {
    name: 'median of the others',
    lines: cases.map((one) => median(others(cases, one).map(linesOf))),
  },
  {
    name: 'lines per place that names the vendor',
    lines: cases.map(
      (one) => codeSites(one) * median(others(cases, one).map((other) => linesOf(other) / codeSites(other))),
    ),
  },
  {
    name: '28.9 · (1 + F)^1.21 (cost model v1)',
    lines: cases.map(({ usage }) => 28.9 * (1 + usage.files.length) ** 1.21),
  },
];

/** COCOMO II nominal hours for a number of changed lines: 152 h · 2.94 · KSLOC^1.0997. */
export const cocomoHours = (lines: number): number => 152 * 2.94 * (lines / 1000) ** 1.0997;

/** Konveyor story points with every place to adapt: 3 each. */
export const storyPoints = (one: Measured): number => 3 * codeSites(one);
