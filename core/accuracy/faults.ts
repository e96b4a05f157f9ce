import type { FindingKind } from '../scan/types.ts';
import type { Score } from './score.ts';

/** A label that was not found, or a finding that stands for nothing a person found. */
export interface Fault {
  readonly fault: 'missed' | 'wrong';
  readonly repo: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly vendor: string;
  readonly kinds: readonly FindingKind[];
}

/** In the order of the repositories, misses first. */
export const faultsOf = (scores: readonly Score[]): readonly Fault[] =>
  scores.flatMap(({ repo, labels, findings }): Fault[] => [
    ...labels
      .filter(({ found }) => !found)
      .map(({ label: { path, line, vendor, kind } }) => ({
        ...({ fault: 'missed', repo } as const),
        ...{ path, line, vendor, kinds: [kind] },
      })),
    ...findings
      .filter(({ verdict }) => verdict === 'false')
      .map(({ path, line, vendor, kinds }) => ({ fault: 'wrong', repo, path, line, vendor, kinds }) as const),
  ]);
