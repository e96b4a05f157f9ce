import { useState } from 'react';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { Alternative } from '../../../core/report/types.ts';
import { likelyDays } from '../../../core/report/wording/amounts.ts';
import { usePlanStore } from '../../state/plan/store.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { withLeg } from './draft.ts';
import { TargetRow } from './TargetRow.tsx';
import styles from './TargetsPanel.module.css';
import { usePlan } from './usePlan.ts';

const shownAtFirst = 6;

const finding = (alternatives: readonly Alternative[], from: string): string => {
  const living = alternatives.filter(({ suggested }) => suggested !== false);
  const [first] = living;
  if (!first) return `The catalogue names no living target for ${from}`;
  const quick = living.toSorted((a, b) => (a.exit?.days.likely ?? Infinity) - (b.exit?.days.likely ?? Infinity))[0];
  const most = `${first.name} loses least`;
  return quick?.exit && quick !== first
    ? `${most}; ${quick.name} takes least, about ${likelyDays(quick.exit.days)}`
    : most;
};

/** The first few, and the chosen one wherever it stands. */
const shownOf = (alternatives: readonly Alternative[], all: boolean, to: VendorId | null) =>
  alternatives.filter(({ vendor }, index) => all || index < shownAtFirst || vendor === to);

const columns = ['Target', 'What is lost', 'Your calls', 'Quality', 'Days, 80 %', 'Per month'] as const;

/** Where one leg could go, best first: what is lost, quality, cost, effort, life and home. A press chooses. */
export const TargetsPanel = () => {
  const { latest, nameOf } = useJudged();
  const { draft, leg, change } = usePlan();
  const lookAt = usePlanStore((state) => state.lookAt);
  const [all, setAll] = useState(false);
  if (!leg) return null;
  const { from, to } = leg.leg;
  const alternatives = latest.assessment.vendors.find(({ vendor }) => vendor === from)?.alternatives ?? [];
  const shown = shownOf(alternatives, all, to);
  const max = Math.max(0, ...alternatives.map(({ exit }) => exit?.days.high ?? 0));
  const choose = (target: VendorId): void => {
    change({ legs: withLeg(draft.legs, leg.place, { to: target, model: null, dropped: [] }) });
    lookAt(leg.place);
  };
  return (
    <Panel label={`Targets for ${nameOf(from)}`} finding={finding(alternatives, nameOf(from))}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((alternative) => (
              <TargetRow
                key={alternative.vendor}
                alternative={alternative}
                max={max}
                chosen={alternative.vendor === to}
                onChoose={() => choose(alternative.vendor)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {alternatives.length > shownAtFirst && (
        <LinkButton className={styles.more} onClick={() => setAll(!all)}>
          {all ? 'Show the best only' : `Show all ${alternatives.length} targets`}
        </LinkButton>
      )}
    </Panel>
  );
};
