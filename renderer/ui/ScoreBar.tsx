import type { KeyboardEvent } from 'react';
import { capitalised } from '../../core/base/text.ts';
import type { LockInScore, Metric, MetricId } from '../../core/lockin/types.ts';
import { metricLabels } from '../../core/report/wording/labels.ts';
import { classes } from './classes.ts';
import styles from './ScoreBar.module.css';

interface Props {
  readonly score: LockInScore;
  readonly name: string;
  readonly wide?: boolean;
  readonly onOpen: (metric: MetricId) => void;
}

const pointsOf = ({ value, weight }: Metric): number => (value * weight) / 100;

const title = (metric: Metric): string =>
  `${capitalised(metricLabels[metric.id])}: ${pointsOf(metric).toFixed(1)} of ${metric.weight} points`;

/** Left and right walk along the parts, so that a bar is one stop of the Tab key. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling' } as const;
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const next = document.activeElement?.[step[event.key]];
  if (next instanceof HTMLElement) next.focus();
  event.preventDefault();
  event.stopPropagation();
};

/** One bar of 100 points in seven parts, always in the order of the metrics. Hover names a part, a press opens it. */
export const ScoreBar = ({ score, name, wide = false, onOpen }: Props) => {
  const parts = score.metrics.map((metric, index) => ({ metric, colour: `var(--p${index + 1})` }));
  const shown = parts.filter(({ metric }) => pointsOf(metric) > 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's look and meaning
    <span
      className={classes(styles.bar, wide && styles.wide)}
      role="group"
      aria-label={`Lock-in of ${name}, by cause`}
      onKeyDown={walk}
    >
      {shown.map(({ metric, colour }, index) => (
        <button
          key={metric.id}
          type="button"
          className={styles.part}
          tabIndex={index === 0 ? 0 : -1}
          style={{ width: `${pointsOf(metric)}%`, background: colour }}
          title={title(metric)}
          aria-label={title(metric)}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(metric.id);
          }}
        />
      ))}
    </span>
  );
};
