import { type Confidence, confidences } from '../catalog/schema.ts';
import type { Group } from './groups.ts';
import type { Score } from './score.ts';
import { ratio } from './tally.ts';

/** How often a stated confidence is right. */
export interface Calibration {
  readonly confidence: Confidence;
  readonly right: number;
  readonly wrong: number;
  /** right / (right + wrong), 0 to 1; null where nothing was said with that confidence. Neutral findings do not count. */
  readonly share: number | null;
}

export function calibration(scores: readonly Score[], group: Group): Calibration[] {
  const findings = scores.flatMap((one) => one.findings).filter((one) => one.group === group);
  return confidences.map((confidence) => {
    const said = findings.filter((one) => one.confidence === confidence);
    const right = said.filter(({ verdict }) => verdict === 'right').length;
    const wrong = said.filter(({ verdict }) => verdict === 'false').length;
    return { confidence, right, wrong, share: ratio(right, right + wrong) };
  });
}
