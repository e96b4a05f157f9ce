import type { VendorId } from '../../../core/catalog/schema.ts';
import type { MarketEvent } from '../../../core/history/market-events.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import type { TrendState } from '../../workspace/trend.ts';
import type { ChartTable } from '../frame/ChartFrame.tsx';

export const metrics = ['calls', 'score', 'days', 'concentration'] as const;
export type Metric = (typeof metrics)[number];

export const metricLabels: Readonly<Record<Metric, { readonly title: string; readonly axis: string }>> = {
  calls: { title: 'Calls', axis: 'production calls' },
  score: { title: 'Lock-in score', axis: 'score, 0 to 100' },
  days: { title: 'Days to leave', axis: 'likely person-days' },
  concentration: { title: 'Concentration', axis: 'HHI, 0 to 10 000' },
};

export interface Series {
  /** Null for the one line of a metric that is about the whole. */
  readonly vendor: VendorId | null;
  readonly label: string;
  /** `y` is null where the vendor was not there or the figure is unknown. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
}

type NameOf = (vendor: VendorId) => string;

/** Whose line is drawn: each vendor's, that of the whole, or one vendor's alone. */
export type Scope = { readonly type: 'vendors' | 'whole' } | { readonly type: 'vendor'; readonly vendor: VendorId };

/** What the one line of the whole is. Leaving every vendor is not one project: the days are those of the hardest. */
const wholeLabels: Readonly<Record<Metric, string>> = {
  calls: 'All vendors',
  score: 'Hardest to leave',
  days: 'Hardest to leave',
  concentration: 'HHI',
};

const wholeOf = (state: TrendState, metric: Metric): number | null => {
  if (metric === 'calls') return state.calls;
  if (metric === 'concentration') return state.concentration;
  const [hardest] = [...state.vendors].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  return (metric === 'score' ? hardest?.score : hardest?.days?.likely) ?? null;
};

const mostSeries = 8;

const figureOf = (state: TrendState, vendor: VendorId, metric: Metric): number | null => {
  const figures = state.vendors.find((one) => one.vendor === vendor);
  if (metric === 'calls') return figures?.calls ?? 0;
  if (metric === 'score') return figures?.score ?? null;
  return figures?.days?.likely ?? null;
};

/** Vendors by their greatest value ever, since one that was left matters as much as one that came. */
const vendorsBy = (states: readonly TrendState[], metric: Metric): readonly VendorId[] => {
  const most = new Map<VendorId, number>();
  for (const state of states) {
    for (const { vendor } of state.vendors) {
      most.set(vendor, Math.max(most.get(vendor) ?? 0, figureOf(state, vendor, metric) ?? 0));
    }
  }
  return [...most]
    .filter(([, value]) => value > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([vendor]) => vendor);
};

/** Lines of a metric over the states, oldest first. Small vendors beyond the eighth are added up, calls only. */
export const seriesOf = (
  states: readonly TrendState[],
  metric: Metric,
  nameOf: NameOf,
  scope: Scope = { type: 'vendors' },
): readonly Series[] => {
  if (metric === 'concentration' || scope.type === 'whole') {
    const points = states.map((state) => ({ x: state.at, y: wholeOf(state, metric) }));
    return [{ vendor: null, label: wholeLabels[metric], points }];
  }
  const vendors = scope.type === 'vendor' ? [scope.vendor] : vendorsBy(states, metric);
  const shown = vendors.slice(0, mostSeries).map((vendor) => ({
    vendor,
    label: nameOf(vendor),
    points: states.map((state) => ({ x: state.at, y: figureOf(state, vendor, metric) })),
  }));
  const rest = vendors.slice(mostSeries);
  if (metric !== 'calls' || rest.length === 0) return shown;
  const sum = (state: TrendState): number => rest.reduce((all, one) => all + (figureOf(state, one, 'calls') ?? 0), 0);
  const others = { vendor: null, label: `${rest.length} others`, points: states.map((s) => ({ x: s.at, y: sum(s) })) };
  return [...shown, others];
};

const text = (value: number | null): string => (value === null ? 'unknown' : grouped(value));

export const stateName = ({ label, day, commit }: TrendState): string =>
  `${label === 'scan' || label === day ? '' : `${label}, `}${dayText(day)}${commit === null ? '' : `, ${commit.slice(0, 8)}`}`;

export const trendTable = (
  states: readonly TrendState[],
  metric: Metric,
  nameOf: NameOf,
  scope: Scope = { type: 'vendors' },
): ChartTable => {
  const series = seriesOf(states, metric, nameOf, scope);
  return {
    columns: ['State', ...series.map(({ label }) => label)],
    rows: states.map((state, index) => [
      stateName(state),
      ...series.map(({ points }) => text(points[index]?.y ?? null)),
    ]),
  };
};

/** What the whole is at a state and how it differs from the state before, in one line. */
export const changesOf = (states: readonly TrendState[], index: number, metric: Metric): string => {
  const [state, before] = [states[index], states[index - 1]];
  const value = state ? wholeOf(state, metric) : null;
  if (value === null) return '';
  const whole = metric === 'calls' ? counted(value, 'call') : `${wholeLabels[metric]}: ${grouped(value)}`;
  const then = before ? wholeOf(before, metric) : null;
  if (then === null) return whole;
  const by = Math.round(value) - Math.round(then);
  if (by === 0) return `${whole}, as before`;
  return `${whole}, ${grouped(Math.abs(by))} ${by > 0 ? 'more' : metric === 'calls' ? 'fewer' : 'less'} than before`;
};

const verbs: Readonly<Record<MarketEvent['kind'], string>> = {
  launched: 'launched',
  announced: 'end announced',
  ended: 'switched off',
};

export interface Mark {
  readonly x: number;
  readonly text: string;
  readonly kind: MarketEvent['kind'] | 'facts';
}

export const eventText = ({ subject, kind }: MarketEvent): string => `${subject} ${verbs[kind]}`;

/** Market events, and the states from which on other facts or another engine judged. */
export const marksOf = (states: readonly TrendState[], events: readonly MarketEvent[]): readonly Mark[] => {
  const changes = states.flatMap((state, index): readonly Mark[] => {
    const before = states[index - 1];
    const same =
      before === undefined ||
      (before.catalogueVersion === state.catalogueVersion && before.toolVersion === state.toolVersion);
    const text = state.judgedAnew ? 'found by other facts from here' : 'other facts from here';
    return same ? [] : [{ x: state.at, text, kind: 'facts' }];
  });
  const market = events.map((event) => ({
    x: Date.parse(`${event.day}T12:00:00Z`),
    text: eventText(event),
    kind: event.kind,
  }));
  return [...market, ...changes].sort((a, b) => a.x - b.x);
};
