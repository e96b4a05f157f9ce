import type { ReactNode } from 'react';
import type { LegOutcome, ScenarioOutcome } from '../../../core/cost/scenario/types.ts';
import type { Alternative } from '../../../core/report/types.ts';
import { moneyRange } from '../../../core/report/wording/amounts.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import { statusLabels } from '../../../core/report/wording/labels.ts';
import { counted, percent } from '../../../core/report/wording/numbers.ts';
import { plannedLabels } from '../../../core/report/wording/plan.ts';
import { removeScenario } from '../../db/scenarios.ts';
import { usePlanStore } from '../../state/plan/store.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { RangeBar } from '../../ui/RangeBar.tsx';
import { RangeText } from '../../ui/RangeText.tsx';
import { useJudged } from '../../workspace/context.ts';
import styles from './ComparisonTable.module.css';
import { callsText, monthText, paybackText } from './comparison.ts';
import { type KeptOutcome, usePlan } from './usePlan.ts';

interface RowDefinition {
  readonly label: string;
  readonly note?: string;
  readonly Cell: (props: { readonly outcome: ScenarioOutcome; readonly max: number }) => ReactNode;
}

const byLeg = (outcome: ScenarioOutcome, show: (leg: LegOutcome) => ReactNode): ReactNode =>
  outcome.legs.map((leg) => (
    <span key={leg.leg.from} className={styles.block}>
      {show(leg)}
    </span>
  ));

const useAlternative = (): ((leg: LegOutcome) => Alternative | undefined) => {
  const { vendors } = useJudged().latest.assessment;
  return ({ leg }) =>
    vendors.find(({ vendor }) => vendor === leg.from)?.alternatives.find(({ vendor }) => vendor === leg.to);
};

const Quality = ({ outcome }: { readonly outcome: ScenarioOutcome }) => {
  const alternativeOf = useAlternative();
  return byLeg(outcome, (leg) => {
    const quality = alternativeOf(leg)?.quality;
    return quality ? (
      <>
        {Math.round(quality.score)}
        <span className={styles.line}>
          {quality.board}, {dayText(quality.seen)}
        </span>
      </>
    ) : (
      <span className={styles.muted}>unknown</span>
    );
  });
};

const Life = ({ outcome }: { readonly outcome: ScenarioOutcome }) => {
  const alternativeOf = useAlternative();
  return byLeg(outcome, (leg) => {
    const found = alternativeOf(leg);
    return found ? (
      `${statusLabels[found.state]}, ${found.homeCountry ?? 'home unknown'}`
    ) : (
      <span className={styles.muted}>{leg.leg.to === null ? 'no target' : 'unknown'}</span>
    );
  });
};

const Scores = ({ outcome }: { readonly outcome: ScenarioOutcome }) =>
  byLeg(outcome, ({ adapter, scoreBefore, scoreWithAdapter }) =>
    adapter === null ? (
      `${Math.round(scoreBefore.score)} until it is left`
    ) : (
      <>
        {Math.round(scoreBefore.score)} → <b>{Math.round(scoreWithAdapter.score)}</b> with the adapter
      </>
    ),
  );

const Month = ({ outcome }: { readonly outcome: ScenarioOutcome }) =>
  byLeg(outcome, (leg) => {
    const { text, why } = monthText(leg);
    return (
      <>
        <span className={why === null ? undefined : styles.muted}>{text}</span>
        {why !== null && <span className={styles.line}>{why}</span>}
      </>
    );
  });

const rows: readonly RowDefinition[] = [
  {
    label: 'Days of work',
    note: '80 % range, likely in bold',
    Cell: ({ outcome, max }) => (
      <span className={styles.range}>
        <span className={styles.days}>
          <RangeText range={outcome.days} />
        </span>
        <RangeBar range={outcome.days} max={max} />
      </span>
    ),
  },
  { label: 'Cost of the work', Cell: ({ outcome }) => moneyRange(outcome.money) },
  { label: 'Your calls there', Cell: ({ outcome }) => callsText(outcome) },
  {
    label: 'Gaps',
    Cell: ({ outcome }) => {
      const open = outcome.gaps.filter(({ kind }) => kind !== 'dropped').length;
      return open === 0 ? 'none known' : counted(open, 'gap');
    },
  },
  { label: 'Quality of the target', Cell: Quality },
  { label: 'Running cost, difference', Cell: Month },
  { label: 'Payback', Cell: ({ outcome }) => byLeg(outcome, (leg) => paybackText(leg)) },
  { label: 'Lock-in today', Cell: Scores },
  { label: 'Life and home', Cell: Life },
  {
    label: 'Least certain',
    Cell: ({ outcome }) => {
      const [first] = outcome.sensitivity;
      return first ? `${plannedLabels[first.package]}, ${percent(first.share)} of what the parts bring` : 'nothing';
    },
  },
  { label: 'Work items', Cell: ({ outcome }) => counted(outcome.workItems.length, 'item') },
];

const Head = ({ record }: KeptOutcome) => {
  const { project } = useJudged();
  const { setDraft, lookAt, show } = usePlanStore();
  const { id, legs, adapterFirst, name } = record;
  const open = (): void => {
    setDraft({ projectId: project.id, keptAs: id, legs, adapterFirst });
    lookAt(0);
    show('plan');
  };
  return (
    <th scope="col">
      <b>{name}</b>
      <span className={styles.acts}>
        <Button onClick={open} aria-label={`Open ${name}`}>
          Open
        </Button>
        <LinkButton onClick={() => void removeScenario(id)} aria-label={`Take out ${name}`}>
          Take out
        </LinkButton>
      </span>
    </th>
  );
};

/** One column a kept plan, one row a figure. */
export const ComparisonTable = () => {
  const { kept } = usePlan();
  const max = Math.max(0, ...kept.map(({ outcome }) => outcome?.days.high ?? 0));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {kept.map((one) => (
              <Head key={one.record.id} {...one} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, note, Cell }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                {note !== undefined && <span className={styles.line}>{note}</span>}
              </th>
              {kept.map(({ record, outcome }) => (
                <td key={record.id}>
                  {outcome ? <Cell outcome={outcome} max={max} /> : <span className={styles.muted}>…</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
