import { useState } from 'react';
import type { Alternative } from '../../../core/report/types.ts';
import { hasEffort, likelyDays } from '../../../core/report/wording/amounts.ts';
import { confidenceLabels, statusLabels } from '../../../core/report/wording/labels.ts';
import { listed } from '../../../core/report/wording/numbers.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RangeBar } from '../../ui/RangeBar.tsx';
import { RangeText } from '../../ui/RangeText.tsx';
import { Source } from '../../ui/Source.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useJudged } from '../../workspace/context.ts';
import styles from './tables.module.css';

const tones: Readonly<Record<Alternative['state'], Tone>> = {
  active: 'none',
  preview: 'plain',
  deprecated: 'soon',
  shutdown: 'off',
};

const isAlive = ({ state }: Alternative): boolean => state === 'active' || state === 'preview';

const finding = (alternatives: readonly Alternative[]): string => {
  const alive = alternatives.filter(isAlive);
  const known = alive.filter(({ exit }) => exit && hasEffort(exit));
  const quickest = known.toSorted((a, b) => (a.exit?.days.likely ?? 0) - (b.exit?.days.likely ?? 0))[0];
  if (alternatives.length === 0) return 'The catalogue names no replacement';
  if (alive.length === 0) return 'Every replacement the catalogue names is ending itself';
  return quickest?.exit
    ? `${quickest.name} would take least: about ${likelyDays(quickest.exit.days)}`
    : `${alive[0]?.name} is the nearest replacement`;
};

const Quality = ({ quality }: Pick<Alternative, 'quality'>) =>
  quality ? (
    <Source
      source={quality.board}
      seen={quality.seen}
      note={`Score of ${quality.model}; scores of different boards must not be compared.`}
    >
      {Math.round(quality.score)}
    </Source>
  ) : (
    <span className={styles.muted}>unknown</span>
  );

const Row = ({ alternative, max }: { readonly alternative: Alternative; readonly max: number }) => {
  const { labels } = useJudged().latest.assessment;
  const { name, gap, missingCapabilities, quality, exit, state, homeCountry, confidence } = alternative;
  const missing = missingCapabilities.map((key) => labels.capabilities[key] ?? key);
  return (
    <tr>
      <td>
        <b>{name}</b>
        <br />
        <span className={styles.muted}>{homeCountry ?? 'country unknown'}</span>
      </td>
      <td className={styles.gap}>
        {gap || 'nobody has compared the two'}
        {missing.length > 0 && (
          <>
            <br />
            <span className={styles.muted}>missing: {listed(missing)}</span>
          </>
        )}
      </td>
      <td>
        <Quality quality={quality} />
      </td>
      <td>
        {exit && hasEffort(exit) ? (
          <span className={styles.range}>
            <RangeBar range={exit.days} max={max} />
            <span>
              <RangeText range={exit.days} />
            </span>
          </span>
        ) : (
          <span className={styles.muted}>unknown</span>
        )}
      </td>
      <td>
        <Tag tone={tones[state]}>{statusLabels[state]}</Tag>
      </td>
      <td className={styles.muted}>{confidenceLabels[confidence]}</td>
    </tr>
  );
};

const shownAtFirst = 6;

/** Where one could go: what would be lost, how good it is, how long it would take, and whether it will last. */
export const AlternativesPanel = ({ alternatives }: { readonly alternatives: readonly Alternative[] }) => {
  const [all, setAll] = useState(false);
  const shown = all ? alternatives : alternatives.slice(0, shownAtFirst);
  const max = Math.max(0, ...alternatives.map(({ exit }) => exit?.days.high ?? 0));
  return (
    <Panel label="Alternatives" finding={finding(alternatives)}>
      {alternatives.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Target</th>
                <th scope="col">What would be lost</th>
                <th scope="col">Quality</th>
                <th scope="col">Days to move, 80 %</th>
                <th scope="col">State</th>
                <th scope="col">Confidence</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((alternative) => (
                <Row key={alternative.vendor} alternative={alternative} max={max} />
              ))}
            </tbody>
          </table>
          {shown.length < alternatives.length && (
            <LinkButton className={styles.more} onClick={() => setAll(true)}>
              Show all {alternatives.length} targets
            </LinkButton>
          )}
        </div>
      )}
    </Panel>
  );
};
