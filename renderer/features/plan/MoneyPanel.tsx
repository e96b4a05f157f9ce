import { units } from '../../../core/base/money.ts';
import type { LegOutcome } from '../../../core/cost/scenario/types.ts';
import { moneyRange, runCostText } from '../../../core/report/wording/amounts.ts';
import { paybackDerivation } from '../../../core/report/wording/derivation.ts';
import { differenceText, monthlyText } from '../../../core/report/wording/plan.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { RunCostLines } from '../../workspace/RunCostLines.tsx';
import { paybackText } from './comparison.ts';
import { Derivation } from './Derivation.tsx';
import styles from './MoneyPanel.module.css';
import { OnceFields } from './OnceFields.tsx';
import { usePlan } from './usePlan.ts';

/** `Saves 162 USD a month; pays back in about 31 months`, or why it is unknown. */
export const moneyFinding = ({ payback }: Pick<LegOutcome, 'payback'>): string => {
  if (!payback) return 'No target, so no difference in running cost';
  const { perMonth, between, months, explanation } = payback;
  if (between) return `The difference is ${differenceText(payback)}`;
  if (!perMonth) return explanation.replace(/\.$/, '');
  const size = monthlyText(perMonth);
  if (months) return `${size}: pays back in about ${Math.round(months.likely)} months`;
  return units(perMonth) === 0 ? 'Costs the same a month' : `${size}: does not pay back by itself`;
};

const Leg = ({ outcome }: { readonly outcome: LegOutcome }) => {
  const { nameOf } = useJudged();
  const { leg, runCostBefore, runCostAfter, payback } = outcome;
  return (
    <div className={styles.columns}>
      <section className={styles.side} aria-label={`A month at ${nameOf(leg.from)}`}>
        <h3 className={styles.label}>Now: {nameOf(leg.from)}</h3>
        <p className={styles.month}>{runCostText(runCostBefore)}</p>
        <RunCostLines runCost={runCostBefore} />
      </section>
      <section className={styles.side} aria-label={`A month at ${leg.to === null ? 'the target' : nameOf(leg.to)}`}>
        <h3 className={styles.label}>Then: {leg.to === null ? 'nowhere yet' : nameOf(leg.to)}</h3>
        <p className={styles.month}>{runCostAfter ? runCostText(runCostAfter) : 'unknown'}</p>
        {runCostAfter && <RunCostLines runCost={runCostAfter} />}
      </section>
      <section className={styles.payback} aria-label="Payback">
        <dl>
          <div>
            <dt>Difference</dt>
            <dd>{differenceText(payback)}</dd>
          </div>
          <div>
            <dt>Paid once, work included</dt>
            <dd>{payback?.oneOff ? moneyRange(payback.oneOff) : 'unknown'}</dd>
          </div>
          <div>
            <dt>Payback</dt>
            <dd>{paybackText(outcome)}</dd>
          </div>
        </dl>
        <p className={styles.muted}>{payback?.explanation}</p>
      </section>
    </div>
  );
};

/** Running cost before and after, what is paid once, and when the difference has paid for it. */
export const MoneyPanel = () => {
  const { outcome, leg } = usePlan();
  const { preferences } = useJudged();
  const found = outcome.legs.find((one) => one.leg.from === leg?.leg.from);
  if (!found) return null;
  return (
    <Panel label="Running cost and payback" finding={moneyFinding(found)}>
      <Leg outcome={found} />
      <Derivation
        summary="How difference and payback are worked out"
        steps={paybackDerivation(found, preferences.settings)}
      />
      <OnceFields />
    </Panel>
  );
};
