import type { Alternative } from '../../../core/report/types.ts';
import { hasEffort, runCostText } from '../../../core/report/wording/amounts.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import { statusLabels } from '../../../core/report/wording/labels.ts';
import { listed } from '../../../core/report/wording/numbers.ts';
import { RangeBar } from '../../ui/RangeBar.tsx';
import { RangeText } from '../../ui/RangeText.tsx';
import { Source } from '../../ui/Source.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useJudged } from '../../workspace/context.ts';
import styles from './TargetsPanel.module.css';

const tones: Readonly<Record<Alternative['state'], Tone>> = {
  active: 'none',
  preview: 'plain',
  deprecated: 'soon',
  shutdown: 'off',
};

const kindOf = ({ gateway, openWeights, homeCountry }: Alternative): string =>
  [homeCountry ?? 'home unknown', gateway ? 'gateway' : null, openWeights ? 'open weights' : null]
    .filter((part) => part !== null)
    .join(' · ');

interface Cell {
  readonly alternative: Alternative;
}

const Lost = ({ alternative }: Cell) => {
  const { labels } = useJudged().latest.assessment;
  const named = (keys: readonly string[]): string => listed(keys.map((key) => labels.capabilities[key] ?? key));
  const { gap, missingCapabilities: missing, unknownCapabilities: unknown = [], gateway } = alternative;
  return (
    <>
      <span className={styles.gap} title={gap}>
        {gap || 'nobody has compared the two'}
      </span>
      {missing.length > 0 && <span className={styles.line}>missing: {named(missing)}</span>}
      {unknown.length > 0 && <span className={styles.line}>not known there: {named(unknown)}</span>}
      {gateway && (
        <span className={styles.line} title={gateway.newLockIn.join(' ')}>
          takes over {gateway.covered} of {gateway.calls} calls
          {gateway.stays.length > 0 && `; stays: ${gateway.stays.join(', ')}`}
        </span>
      )}
    </>
  );
};

const verdictTexts = [
  ['fits', 'fit'],
  ['map', 'to map'],
  ['impossible', 'impossible'],
  ['unknown', 'unknown'],
] as const;

const Calls = ({ alternative: { calls } }: Cell) => {
  const known = verdictTexts.filter(([verdict]) => (calls?.[verdict] ?? 0) > 0);
  return known.length === 0 ? (
    <span className={styles.muted}>not judged</span>
  ) : (
    known.map(([verdict, text]) => (
      <span key={verdict} className={verdict === 'unknown' ? styles.line : styles.call}>
        {calls?.[verdict]} {text}
      </span>
    ))
  );
};

const Quality = ({ quality }: Pick<Alternative, 'quality'>) =>
  quality ? (
    <>
      <Source
        source={quality.source ?? quality.board}
        seen={quality.seen}
        note={`Score of ${quality.model} on ${quality.board}. Scores of different boards must not be compared.`}
      >
        {Math.round(quality.score)}
      </Source>
      <span className={styles.line}>
        {quality.board}, {dayText(quality.seen)}
      </span>
    </>
  ) : (
    <span className={styles.muted}>unknown</span>
  );

const Days = ({ exit, max }: { readonly exit: Alternative['exit']; readonly max: number }) =>
  exit && hasEffort(exit) ? (
    <span className={styles.range}>
      <RangeText range={exit.days} />
      <RangeBar range={exit.days} max={max} />
    </span>
  ) : (
    <span className={styles.muted}>not worked out</span>
  );

const Month = ({ alternative: { runCost } }: Cell) => {
  const text = runCost ? runCostText(runCost) : 'unknown';
  return (
    <>
      <span className={text === 'unknown' ? styles.muted : undefined}>{text}</span>
      {text === 'unknown' && <span className={styles.line}>{runCost?.unknown[0]}</span>}
    </>
  );
};

/** Nothing is said of a target that goes on; what is on preview or ending stands out. */
const Life = ({ alternative: { state, ends, reason } }: Cell) => {
  if (state === 'active' && !ends && !reason) return null;
  const tag = <Tag tone={tones[state]}>{statusLabels[state]}</Tag>;
  return (
    <>
      {ends ? <Source source={ends.source}>{tag}</Source> : tag}
      {reason && <span className={styles.line}>{reason}</span>}
    </>
  );
};

interface Props extends Cell {
  readonly max: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export const TargetRow = ({ alternative, max, chosen, onChoose }: Props) => {
  const { name, suggested, quality, exit } = alternative;
  return (
    <tr className={chosen ? styles.chosen : undefined} data-suggested={suggested !== false}>
      <td>
        <label className={styles.target}>
          <input type="radio" name="target" checked={chosen} disabled={suggested === false} onChange={onChoose} />
          <span>
            <b>{name}</b>
            <span className={styles.line}>{kindOf(alternative)}</span>
          </span>
        </label>
        <div className={styles.life}>
          <Life alternative={alternative} />
        </div>
      </td>
      <td className={styles.lost}>
        <Lost alternative={alternative} />
      </td>
      <td className={styles.short}>
        <Calls alternative={alternative} />
      </td>
      <td className={styles.quality}>
        <Quality quality={quality} />
      </td>
      <td>
        <Days exit={exit} max={max} />
      </td>
      <td className={styles.short}>
        <Month alternative={alternative} />
      </td>
    </tr>
  );
};
