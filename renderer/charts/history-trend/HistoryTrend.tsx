import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { useCallback } from 'react';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { MarketEvent } from '../../../core/history/market-events.ts';
import type { TrendState } from '../../workspace/trend.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import type { Palette } from '../frame/palette.ts';
import { useChart } from '../frame/useChart.ts';
import { trendConfiguration } from './configuration.ts';
import { type Metric, marksOf, metricLabels, seriesOf, stateName, trendTable } from './data.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip);

interface Props {
  readonly states: readonly TrendState[];
  readonly metric: Metric;
  readonly events: readonly MarketEvent[];
  readonly slots: Readonly<Record<VendorId, number>>;
  readonly nameOf: (vendor: VendorId) => string;
  readonly finding: string;
  readonly compared: readonly number[];
  readonly onPick: (index: number) => void;
}

/** One metric over the states of a project, with what the market did meanwhile. A click picks a state. */
export const HistoryTrend = ({ states, metric, events, slots, nameOf, finding, compared, onPick }: Props) => {
  const build = useCallback(
    (palette: Palette) =>
      trendConfiguration(
        {
          series: seriesOf(states, metric, nameOf),
          marks: marksOf(states, events),
          names: states.map(stateName),
          axis: metricLabels[metric].axis,
          stacked: metric === 'calls',
          compared,
          onPick,
        },
        slots,
        palette,
      ),
    [states, metric, events, slots, nameOf, compared, onPick],
  );
  const canvas = useChart(build);
  return (
    <ChartFrame label={finding} table={trendTable(states, metric, nameOf)}>
      <canvas ref={canvas} />
    </ChartFrame>
  );
};
