import { type Metric, type Scope, stateName } from '../../charts/history-trend/data.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import type { TrendState } from '../../workspace/trend.ts';
import styles from './History.module.css';
import { lastMonths, type Span } from './spans.ts';

export interface Pair {
  readonly before: string;
  readonly after: string;
}

interface Props {
  readonly all: readonly TrendState[];
  readonly shown: readonly TrendState[];
  readonly metric: Metric;
  readonly scope: Scope;
  readonly span: Span;
  readonly pair: Pair;
  readonly nameOf: (vendor: string) => string;
  readonly onScope: (scope: Scope) => void;
  readonly onSpan: (span: Span) => void;
  readonly onPair: (pair: Pair) => void;
}

const scopeText = (scope: Scope): string => (scope.type === 'vendor' ? `vendor ${scope.vendor}` : scope.type);

const scopesFor = ({ all, nameOf }: Props) => {
  const vendors = [...new Set(all.flatMap((state) => state.vendors.map(({ vendor }) => vendor)))];
  const named = vendors.map((vendor) => ({ scope: { type: 'vendor', vendor } as const, label: nameOf(vendor) }));
  const scopes: readonly { readonly scope: Scope; readonly label: string }[] = [
    { scope: { type: 'vendors' }, label: 'each vendor' },
    { scope: { type: 'whole' }, label: 'the whole' },
    ...named.sort((a, b) => a.label.localeCompare(b.label, 'en')),
  ];
  return scopes.map(({ scope, label }) => ({ scope, label, value: scopeText(scope) }));
};

const windows = [
  { value: 'all', label: 'everything', months: null },
  { value: '12', label: 'the last 12 months', months: 12 },
  { value: '6', label: 'the last 6 months', months: 6 },
] as const;

const chosenSpan = { value: 'span', label: 'a chosen span' } as const;

const windowOf = ({ all, span }: Props): string => {
  if (span === null) return 'all';
  const same = windows.find(({ months }) => months !== null && lastMonths(all, months)?.from === span.from);
  return same?.value ?? chosenSpan.value;
};

const SpanField = (props: Props) => {
  const value = windowOf(props);
  const options = value === chosenSpan.value ? [...windows, chosenSpan] : windows;
  const choose = (wanted: string): void => {
    const months = windows.find((one) => one.value === wanted)?.months ?? null;
    if (wanted !== chosenSpan.value) props.onSpan(months === null ? null : lastMonths(props.all, months));
  };
  return (
    <span className={styles.field}>
      over <Select aria-label="Part of the time line" value={value} options={options} onChange={choose} />
      {props.span !== null && (
        <Button look="quiet" onClick={() => props.onSpan(null)}>
          Show all
        </Button>
      )}
    </span>
  );
};

/** What the picture shows, and which two states are compared. */
export const TrendBar = (props: Props) => {
  const { shown, metric, scope, pair, onScope, onPair } = props;
  const scopes = scopesFor(props);
  const states = shown.map((state) => ({ value: state.id, label: stateName(state) }));
  return (
    <div className={styles.bar}>
      {metric !== 'concentration' && (
        <span className={styles.field}>
          Show{' '}
          <Select
            aria-label="Whose line"
            value={scopeText(scope)}
            options={scopes}
            onChange={(value) => onScope(scopes.find((one) => one.value === value)?.scope ?? { type: 'vendors' })}
          />
        </span>
      )}
      <SpanField {...props} />
      <span className={styles.field}>
        Compare{' '}
        <Select
          aria-label="Earlier state"
          value={pair.before}
          options={states}
          onChange={(id) => onPair({ ...pair, before: id })}
        />
        with
        <Select
          aria-label="Later state"
          value={pair.after}
          options={states}
          onChange={(id) => onPair({ ...pair, after: id })}
        />
      </span>
    </div>
  );
};
