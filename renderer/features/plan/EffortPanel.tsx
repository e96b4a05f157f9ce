import { times } from '../../../core/cost/three-point.ts';
import { effortParts, moneyRange } from '../../../core/report/wording/amounts.ts';
import { effortDerivation } from '../../../core/report/wording/derivation.ts';
import { bandLabels } from '../../../core/report/wording/labels.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import { effortFinding } from '../../../core/report/wording/plan.ts';
import { EffortDistribution } from '../../charts/effort-distribution/EffortDistribution.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RangeText } from '../../ui/RangeText.tsx';
import { useJudged } from '../../workspace/context.ts';
import { Derivation } from './Derivation.tsx';
import styles from './EffortPanel.module.css';
import { usePlan } from './usePlan.ts';

const Scores = () => {
  const { nameOf } = useJudged();
  const { outcome } = usePlan();
  return outcome.legs.map(({ leg, scoreBefore, scoreWithAdapter, adapter }) => (
    <div key={leg.from} className={styles.score}>
      <span>{nameOf(leg.from)}</span>
      <span>
        <b>{Math.round(scoreBefore.score)}</b> {bandLabels[scoreBefore.band]}
        {adapter !== null && (
          <>
            {' '}
            → <b>{Math.round(scoreWithAdapter.score)}</b> {bandLabels[scoreWithAdapter.band]} with the adapter
          </>
        )}
      </span>
    </div>
  ));
};

/** The range as figures, in days, hours and money. */
const Figures = () => {
  const { outcome } = usePlan();
  const { days, hours, money, distribution } = outcome;
  const { focusHoursPerDay } = useJudged().preferences.settings;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>Days of work, 80 % range</dt>
        <dd className={styles.big}>
          <RangeText range={days} />
        </dd>
        <dd className={styles.note}>{effortParts(hours).join(' – ')} hours · likely value in bold</dd>
      </div>
      <div>
        <dt>Cost of the work</dt>
        <dd className={styles.medium}>{moneyRange(money)}</dd>
      </div>
      <div>
        <dt>Lock-in today</dt>
        <dd>
          <Scores />
        </dd>
      </div>
      <div className={styles.note}>
        Worked out in closed form. {grouped(distribution.draws)} draws with seed {distribution.seed} give{' '}
        {effortParts(times(distribution.range, 1 / focusHoursPerDay)).join(' – ')} days;{' '}
        {counted(distribution.above, 'draw lies', 'draws lie')} beyond the right edge of the picture.
      </div>
    </dl>
  );
};

/** Effort as a distribution, never one number. */
export const EffortPanel = () => {
  const { outcome } = usePlan();
  const { settings } = useJudged().preferences;
  const finding = effortFinding(outcome);
  return (
    <Panel label="Effort" finding={finding}>
      {outcome.hours.high > 0 && (
        <div className={styles.columns}>
          <EffortDistribution
            simulation={outcome.distribution}
            days={outcome.days}
            hoursADay={settings.focusHoursPerDay}
            finding={finding}
          />
          <Figures />
        </div>
      )}
      <Derivation summary="How hours, days and cost are worked out" steps={effortDerivation(outcome, settings)} />
      {outcome.remarks.length > 0 && (
        <ul className={styles.remarks} aria-label="What a reader must know">
          {outcome.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
