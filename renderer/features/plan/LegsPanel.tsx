import type { VendorId } from '../../../core/catalog/schema.ts';
import type { Leg } from '../../../core/cost/scenario/types.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';
import { usePlanStore } from '../../state/plan/store.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Check, Select } from '../../ui/controls.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { useJudged } from '../../workspace/context.ts';
import { bestTarget, nextToLeave, withLeg } from './draft.ts';
import styles from './LegsPanel.module.css';
import { ModelChoice } from './ModelChoice.tsx';
import { usePlan } from './usePlan.ts';

const staying = '';

interface RowProps {
  readonly leg: Leg;
  readonly place: number;
}

/** Vendors to leave: this leg's and those no other leg leaves. */
const leavable = (vendors: readonly VendorAssessment[], legs: readonly Leg[], leg: Leg) =>
  vendors
    .filter(({ vendor }) => vendor === leg.from || legs.every(({ from }) => from !== vendor))
    .map(({ vendor, name }) => ({ value: vendor, label: name }));

/** Only living targets can be chosen; one chosen from elsewhere stays in the list. */
const targetsOf = (vendor: VendorAssessment | undefined, to: VendorId | null, nameOf: (id: VendorId) => string) => {
  const suggested = (vendor?.alternatives ?? []).filter((one) => one.suggested !== false);
  const known = suggested.map(({ vendor: id, name }) => ({ value: id, label: name }));
  const own = to === null || known.some(({ value }) => value === to) ? [] : [{ value: to, label: nameOf(to) }];
  return [...known, ...own, { value: staying, label: 'nowhere yet' }];
};

const LegRow = ({ leg, place }: RowProps) => {
  const { latest, project, nameOf } = useJudged();
  const lookAt = usePlanStore((state) => state.lookAt);
  const { draft, change, leg: shown } = usePlan();
  const { vendors } = latest.assessment;
  const vendor = vendors.find((one) => one.vendor === leg.from);
  const several = draft.legs.length > 1;
  return (
    <li className={styles.leg}>
      <div className={styles.head}>
        <VendorName name={nameOf(leg.from)} slot={project.vendorSlots[leg.from]} strong />
        {several && (
          <span className={styles.acts}>
            <LinkButton aria-pressed={shown?.place === place} onClick={() => lookAt(place)}>
              {shown?.place === place ? 'shown' : 'show'}
            </LinkButton>
            <LinkButton
              aria-label={`Take out ${nameOf(leg.from)}`}
              onClick={() => change({ legs: draft.legs.filter((_, index) => index !== place) })}
            >
              take out
            </LinkButton>
          </span>
        )}
      </div>
      <div className={styles.choice}>
        <span aria-hidden="true">Leave</span>
        <Select
          aria-label="Vendor to leave"
          value={leg.from}
          options={leavable(vendors, draft.legs, leg)}
          onChange={(from) =>
            change({
              legs: withLeg(draft.legs, place, { from, to: bestTarget(vendors, from), model: null, dropped: [] }),
            })
          }
        />
      </div>
      <div className={styles.choice}>
        <span aria-hidden="true">Go to</span>
        <Select
          aria-label={`Where to go from ${nameOf(leg.from)}`}
          value={leg.to ?? staying}
          options={targetsOf(vendor, leg.to, nameOf)}
          onChange={(to) =>
            change({ legs: withLeg(draft.legs, place, { to: to === staying ? null : to, model: null, dropped: [] }) })
          }
        />
      </div>
      <ModelChoice leg={leg} onChange={(model) => change({ legs: withLeg(draft.legs, place, { model }) })} />
    </li>
  );
};

/** What to leave and where to go, one leg a vendor, and whether an adapter comes first. */
export const LegsPanel = () => {
  const { vendors } = useJudged().latest.assessment;
  const lookAt = usePlanStore((state) => state.lookAt);
  const { draft, change } = usePlan();
  const next = nextToLeave(vendors, draft.legs);
  const add = (from: VendorId): void => {
    change({ legs: [...draft.legs, { from, to: bestTarget(vendors, from) }] });
    lookAt(draft.legs.length);
  };
  return (
    <Panel label="What to leave, where to go">
      <ol className={styles.legs} aria-label="Legs of the plan">
        {draft.legs.map((leg, place) => (
          <LegRow key={leg.from} leg={leg} place={place} />
        ))}
      </ol>
      <div className={styles.more}>
        <Check checked={draft.adapterFirst} onChange={(adapterFirst) => change({ adapterFirst })}>
          Adapter first: every call behind one module of your own, then move
        </Check>
        {next !== null && <Button onClick={() => add(next)}>Leave another vendor too</Button>}
      </div>
    </Panel>
  );
};
