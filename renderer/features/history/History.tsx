import { useCallback, useMemo, useState } from 'react';
import { dayText } from '../../../core/report/wording/days.ts';
import { noteSentence } from '../../../core/report/wording/history-notes.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import { type Metric, metricLabels, metrics, stateName } from '../../charts/history-trend/data.ts';
import { HistoryTrend } from '../../charts/history-trend/HistoryTrend.tsx';
import { Select } from '../../ui/controls.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { type TrendState, trendStates } from '../../workspace/trend.ts';
import { DifferencePanel } from './DifferencePanel.tsx';
import { eventsFor } from './events.ts';
import styles from './History.module.css';
import { HotSpots } from './HotSpots.tsx';
import { RebuildForm, RebuildState } from './RebuildPanel.tsx';
import { trendSentence } from './words.ts';

const Header = () => {
  const { past, snapshots } = useJudged();
  return (
    <PageHeader title="History" actions={past === null ? undefined : <RebuildForm again />}>
      {past === null
        ? counted(snapshots.length, 'scan')
        : `${counted(past.points.length, 'point')} from git since ${dayText(past.since)}, ${counted(snapshots.length, 'scan')}, judged by the facts of ${dayText(past.catalogueDay)}`}
    </PageHeader>
  );
};

const Empty = ({ scans }: { readonly scans: number }) => (
  <EmptyState
    title={
      scans > 1 ? 'Git knows the states before your scans' : 'One state so far, and the repository knows the others'
    }
    action={<RebuildForm again={false} />}
  >
    Git keeps every past version of the code. Rebuilding reads one commit a month straight from the repository, finds
    its calls and judges them as a scan does. Your files are not touched, nothing is checked out and nothing leaves this
    machine. It takes seconds to minutes and can be stopped at any time.
  </EmptyState>
);

const Metrics = ({ metric, onChange }: { readonly metric: Metric; readonly onChange: (metric: Metric) => void }) => (
  <fieldset className={styles.metrics} aria-label="What the picture shows">
    {metrics.map((one) => (
      <button
        key={one}
        type="button"
        className={styles.metric}
        aria-pressed={one === metric}
        onClick={() => onChange(one)}
      >
        {metricLabels[one].title}
      </button>
    ))}
  </fieldset>
);

const windows = [
  { value: 'all', label: 'everything', months: null },
  { value: '12', label: '12 months', months: 12 },
  { value: '6', label: '6 months', months: 6 },
] as const;
type Window = (typeof windows)[number]['value'];

const month = 2_629_800_000;

/** The states of the last months, and at least the last two. */
const within = (states: readonly TrendState[], window: Window): readonly TrendState[] => {
  const months = windows.find(({ value }) => value === window)?.months ?? null;
  const end = states.at(-1)?.at ?? 0;
  const inside = months === null ? states : states.filter(({ at }) => at >= end - months * month);
  return inside.length < 2 ? states.slice(-2) : inside;
};

interface Pair {
  readonly before: string;
  readonly after: string;
}

/** The pair that was picked, else the last step at which something changed. */
const usePair = (states: readonly TrendState[]) => {
  const [picked, setPicked] = useState<Pair | null>(null);
  const ids = states.map(({ id }) => id);
  const step = states.findLastIndex((state, index) => index > 0 && state.calls !== states[index - 1]?.calls);
  const last = step > 0 ? step : states.length - 1;
  const pair =
    picked && ids.includes(picked.before) && ids.includes(picked.after)
      ? picked
      : { before: ids[last - 1] ?? '', after: ids[last] ?? '' };
  return { pair, setPair: setPicked };
};

const Trend = ({ all }: { readonly all: readonly TrendState[] }) => {
  const { project, catalogue, latest, past, nameOf } = useJudged();
  const [metric, setMetric] = useState<Metric>('calls');
  const [window, setWindow] = useState<Window>('all');
  const states = useMemo(() => within(all, window), [all, window]);
  const { pair, setPair } = usePair(states);
  const events = useMemo(() => eventsFor(states, latest.scan.findings, catalogue), [states, latest.scan, catalogue]);
  const pick = useCallback(
    (index: number) => {
      const [before, after] = [states[index - 1] ?? states[0], states[Math.max(1, index)]];
      if (before && after) setPair({ before: before.id, after: after.id });
    },
    [states, setPair],
  );
  const places = [pair.before, pair.after].map((id) => states.findIndex((state) => state.id === id));
  const [from = 0, to = 0] = places;
  const compared = useMemo(() => [from, to], [from, to]);
  const [before, after] = [states[from], states[to]];
  const options = states.map((state) => ({ value: state.id, label: stateName(state) }));
  const finding = trendSentence(states, metric, nameOf);
  return (
    <>
      <Panel
        label={metricLabels[metric].title}
        finding={finding}
        action={<Metrics metric={metric} onChange={setMetric} />}
      >
        <div className={styles.chart}>
          <HistoryTrend
            states={states}
            metric={metric}
            events={events}
            slots={project.vendorSlots}
            nameOf={nameOf}
            finding={finding}
            compared={compared}
            onPick={pick}
          />
        </div>
        <div className={styles.bar}>
          <span className={styles.field}>
            Show <Select aria-label="Part of the time line" value={window} options={windows} onChange={setWindow} />
          </span>
          <span className={styles.field}>
            Compare{' '}
            <Select
              aria-label="Earlier state"
              value={pair.before}
              options={options}
              onChange={(id) => setPair({ ...pair, before: id })}
            />
            with
            <Select
              aria-label="Later state"
              value={pair.after}
              options={options}
              onChange={(id) => setPair({ ...pair, after: id })}
            />
          </span>
          <span className={styles.muted}>or click a point of the picture</span>
        </div>
        {past !== null && past.notes.length > 0 && (
          <ul className={styles.notes} aria-label="Not covered">
            {past.notes.map((note) => (
              <li key={note.code}>{noteSentence(note)}</li>
            ))}
          </ul>
        )}
        {past !== null && (
          <p className={styles.notes}>
            {grouped(past.stats.blobsRead)} contents read, {grouped(past.stats.blobsCached)} known from before,{' '}
            {grouped(past.stats.pointsCached)} of {counted(past.stats.points, 'point')} taken whole from the cache, in{' '}
            {(past.stats.milliseconds / 1000).toFixed(1)} s.
          </p>
        )}
      </Panel>
      {before && after && before !== after && <DifferencePanel before={before} after={after} />}
    </>
  );
};

/** How the dependence on each vendor changed, from day one. */
export const History = () => {
  const { past, snapshots } = useJudged();
  const states = useMemo(() => trendStates(past, snapshots), [past, snapshots]);
  return (
    <div className={styles.page}>
      <Header />
      <RebuildState />
      {past === null && <Empty scans={snapshots.length} />}
      {states.length > 1 && <Trend all={states} />}
      <HotSpots />
    </div>
  );
};
