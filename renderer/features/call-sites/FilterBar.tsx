import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import { kindLabels, laneLabels } from '../../../core/report/wording/labels.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import { findingKinds, lanes } from '../../../core/scan/types.ts';
import { type DecisionFilter, type Grouping, noFilter, useCallSiteView } from '../../state/call-site-view/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextInput } from '../../ui/controls.tsx';
import styles from './FilterBar.module.css';
import type { SearchableSite } from './rows.ts';

interface Props {
  readonly sites: readonly SearchableSite[];
  readonly shown: number;
  /** Owners are still being read. */
  readonly reading: boolean;
  readonly search: RefObject<HTMLInputElement | null>;
}

const any: '' = '';

const options = <Value extends string>(label: string, values: readonly { value: Value; label: string }[]) => [
  { value: any, label },
  ...values,
];

const counts = (values: readonly (string | null)[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const value of values) if (value !== null) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
};

/** What occurs in the scan, most frequent first, with its number. */
const useChoices = (sites: readonly SearchableSite[]) =>
  useMemo(() => {
    const names = new Map(sites.map(({ finding, vendorName }) => [finding.vendor, vendorName]));
    const byCount = (found: ReadonlyMap<string, number>, label: (value: string) => string) =>
      [...found]
        .sort(([, a], [, b]) => b - a)
        .map(([value, n]) => ({ value, label: `${label(value)} (${grouped(n)})` }));
    return {
      vendors: byCount(counts(sites.map(({ finding }) => finding.vendor)), (id) => names.get(id) ?? id),
      owners: byCount(
        counts(sites.map(({ ownership, owner }) => (ownership === undefined ? null : owner))),
        (owner) => owner || 'Nobody',
      ),
      models: byCount(counts(sites.map(({ finding }) => finding.model)), (id) => id),
    };
  }, [sites]);

/** Nobody is an owner to choose too, so that no value may be empty. */
const ownedBy = (owner: string): string => `=${owner}`;

const decisions: readonly { readonly value: DecisionFilter; readonly label: string }[] = [
  { value: 'open', label: 'Not dismissed' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'dismissed', label: 'Dismissed' },
  { value: 'all', label: 'With dismissed' },
];

const groupings: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'none', label: 'No groups' },
  { value: 'vendor', label: 'By vendor' },
  { value: 'file', label: 'By file' },
  { value: 'owner', label: 'By owner' },
];

/** Search, filters and grouping, and how much of the whole is shown. */
export const FilterBar = ({ sites, shown, reading, search }: Props) => {
  const { filter, setFilter, showOnly, grouping, setGrouping } = useCallSiteView();
  const { vendors, models, owners } = useChoices(sites);
  const leave = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.currentTarget.blur();
  };
  return (
    <div className={styles.bar}>
      <TextInput
        ref={search}
        type="search"
        className={styles.search}
        placeholder="Search path, symbol, model   /"
        aria-label="Search call sites"
        value={filter.text}
        onKeyDown={leave}
        onChange={(event) => setFilter({ text: event.target.value })}
      />
      <Select
        aria-label="Vendor"
        value={filter.vendor ?? any}
        options={options('Every vendor', vendors)}
        onChange={(value) => setFilter({ vendor: value || null })}
      />
      <Select
        aria-label="Kind"
        value={filter.kind ?? any}
        options={options(
          'Every kind',
          findingKinds.map((value) => ({ value, label: kindLabels[value] })),
        )}
        onChange={(value) => setFilter({ kind: value === any ? null : value })}
      />
      <Select
        aria-label="Lane"
        value={filter.lane ?? any}
        options={options(
          'Every lane',
          lanes.map((value) => ({ value, label: laneLabels[value] })),
        )}
        onChange={(value) => setFilter({ lane: value === any ? null : value })}
      />
      {models.length > 0 && (
        <Select
          aria-label="Model"
          value={filter.model ?? any}
          options={options('Every model', models)}
          onChange={(value) => setFilter({ model: value || null })}
        />
      )}
      {owners.length > 0 && (
        <Select
          aria-label="Owner"
          value={filter.owner === null ? any : ownedBy(filter.owner)}
          options={options(
            'Every owner',
            owners.map(({ value, label }) => ({ value: ownedBy(value), label })),
          )}
          onChange={(value) => setFilter({ owner: value === any ? null : value.slice(1) })}
        />
      )}
      <Select
        aria-label="Decision"
        value={filter.decision}
        options={decisions}
        onChange={(decision) => setFilter({ decision })}
      />
      <Select aria-label="Grouping" value={grouping} options={groupings} onChange={setGrouping} />
      <span className={styles.count} role="status">
        {shown === sites.length
          ? counted(shown, 'finding')
          : `${grouped(shown)} of ${counted(sites.length, 'finding')}`}
        {reading && ', reading owners'}
      </span>
      {filter !== noFilter && (
        <Button look="quiet" onClick={() => showOnly(noFilter, null)}>
          Clear
        </Button>
      )}
    </div>
  );
};
