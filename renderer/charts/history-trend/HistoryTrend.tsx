import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import zoom from 'chartjs-plugin-zoom';
import { useCallback } from 'react';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { MarketEvent } from '../../../core/history/market-events.ts';
import type { TrendState } from '../../workspace/trend.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import type { Palette } from '../frame/palette.ts';
import { useChart } from '../frame/useChart.ts';
import { trendConfiguration } from './configuration.ts';
import { changesOf, type Metric, marksOf, metricLabels, type Scope, seriesOf, stateName, trendTable } from './data.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip, zoom);

interface Props {
  readonly states: readonly TrendState[];
  readonly metric: Metric;
  readonly scope: Scope;
  readonly events: readonly MarketEvent[];
  readonly slots: Readonly<Record<VendorId, number>>;
  readonly nameOf: (vendor: VendorId) => string;
  readonly finding: string;
  readonly compared: readonly number[];
  readonly cursor: number | null;
  readonly onPick: (index: number) => void;
  readonly onSpan: ((from: number, to: number) => void) | null;
}

/** One metric over the states of a project, with what the market did meanwhile. A click picks a state, a drag a span. */
export const HistoryTrend = (props: Props) => {
  const { states, metric, scope, events, slots, nameOf, finding, compared, cursor, onPick, onSpan } = props;
  const build = useCallback(
    (palette: Palette) =>
      trendConfiguration(
        {
          series: seriesOf(states, metric, nameOf, scope),
          marks: marksOf(states, events),
          names: states.map(stateName),
          axis: metricLabels[metric].axis,
          stacked: metric === 'calls',
          compared,
          cursor,
          changes: states.map((_, index) => changesOf(states, index, metric)),
          onPick,
          onSpan,
        },
        slots,
        palette,
      ),
    [states, metric, scope, events, slots, nameOf, compared, cursor, onPick, onSpan],
  );
  const canvas = useChart(build);
  return (
    <ChartFrame label={finding} table={trendTable(states, metric, nameOf, scope)}>
      <canvas ref={canvas} />
    </ChartFrame>
  );
};
