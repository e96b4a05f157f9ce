import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { noteSentence } from '../../../core/report/wording/history-notes.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import {
  changesOf,
  type Metric,
  marksOf,
  metricLabels,
  metrics,
  type Scope,
  stateName,
} from '../../charts/history-trend/data.ts';
import { HistoryTrend } from '../../charts/history-trend/HistoryTrend.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import type { TrendState } from '../../workspace/trend.ts';
import { DifferencePanel } from './DifferencePanel.tsx';
import { EventList } from './EventList.tsx';
import { eventsFor } from './events.ts';
import styles from './History.module.css';
import { type Span, scaled, within } from './spans.ts';
import { type Pair, TrendBar } from './TrendBar.tsx';
import { useCursor } from './useCursor.ts';
import { trendSentence } from './words.ts';

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

const Covered = () => {
  const { past } = useJudged();
  if (past === null) return null;
  const { notes, stats } = past;
  return (
    <>
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label="Not covered">
          {notes.map((note) => (
            <li key={note.code}>{noteSentence(note)}</li>
          ))}
        </ul>
      )}
      <p className={styles.notes}>
        {grouped(stats.blobsRead)} contents read, {grouped(stats.blobsCached)} known from before,{' '}
        {grouped(stats.pointsCached)} of {counted(stats.points, 'point')} taken whole from the cache, in{' '}
        {(stats.milliseconds / 1000).toFixed(1)} s.
      </p>
    </>
  );
};

const howTo =
  'Click a point to compare it with the one before, drag to zoom. With the keyboard: arrow keys choose a point, Enter compares, + and − zoom, Esc shows all.';

const everyVendor: Scope = { type: 'vendors' };

interface Props {
  readonly all: readonly TrendState[];
  /** What the figures of scans stand on. */
  readonly basis: ReactNode;
}

/** The picture with its controls, and below it the difference between two of its states. */
export const Trend = ({ all, basis }: Props) => {
  const { project, catalogue, latest, nameOf } = useJudged();
  const [metric, setMetric] = useState<Metric>('calls');
  const [scope, setScope] = useState<Scope>(everyVendor);
  const [span, setSpan] = useState<Span>(null);
  const states = useMemo(() => within(all, span), [all, span]);
  const { pair, setPair } = usePair(states);
  const difference = useRef<HTMLDivElement>(null);
  const events = useMemo(() => eventsFor(states, latest.scan.findings, catalogue), [states, latest.scan, catalogue]);
  const pick = useCallback(
    (index: number) => {
      const [before, after] = [states[index - 1] ?? states[0], states[Math.max(1, index)]];
      if (!before || !after) return;
      setPair({ before: before.id, after: after.id });
      difference.current?.scrollIntoView({ block: 'start' });
    },
    [states, setPair],
  );
  const choose = useCallback((from: number, to: number) => setSpan({ from, to }), []);
  const zoom = (index: number, by: number): void => setSpan(scaled(all, states, states[index]?.at ?? 0, by));
  const keys = useCursor({ count: states.length, onPick: pick, onZoom: zoom, onZoomOut: () => setSpan(null) });
  const [from = 0, to = 0] = [pair.before, pair.after].map((id) => states.findIndex((state) => state.id === id));
  const compared = useMemo(() => [from, to], [from, to]);
  const [before, after] = [states[from], states[to]];
  const at = keys.cursor === null ? undefined : states[keys.cursor];
  const finding = trendSentence(states, metric, nameOf);
  return (
    <>
      <Panel
        label={metricLabels[metric].title}
        finding={finding}
        action={<Metrics metric={metric} onChange={setMetric} />}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a picture that is moved over with the arrow keys */}
        <div
          role="group"
          aria-label="Trend"
          aria-description={howTo}
          className={styles.chart}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard chooses points here
          tabIndex={0}
          onKeyDown={keys.onKeyDown}
          onBlur={keys.onBlur}
        >
          <HistoryTrend
            states={states}
            metric={metric}
            scope={scope}
            events={events}
            slots={project.vendorSlots}
            nameOf={nameOf}
            finding={finding}
            compared={compared}
            cursor={keys.cursor}
            onPick={pick}
            onSpan={choose}
          />
        </div>
        <p className={styles.hint} role="status">
          {at ? `${stateName(at)}: ${changesOf(states, keys.cursor ?? 0, metric)}` : howTo}
        </p>
        <TrendBar
          {...{ all, metric, scope, span, pair, nameOf }}
          shown={states}
          onScope={setScope}
          onSpan={setSpan}
          onPair={setPair}
        />
        {basis !== false && <div className={styles.basis}>{basis}</div>}
        <EventList marks={marksOf(states, events)} />
        <Covered />
      </Panel>
      <div ref={difference} className={styles.jump}>
        {before && after && before !== after && <DifferencePanel before={before} after={after} />}
      </div>
    </>
  );
};
