import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import { useCallback } from 'react';
import type { VendorId } from '../../../core/catalog/schema.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import type { Palette } from '../frame/palette.ts';
import { useChart } from '../frame/useChart.ts';
import { trendConfiguration } from './configuration.ts';
import { callTrend, type TrendSnapshot, trendTable } from './data.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip);

interface Props {
  readonly snapshots: readonly TrendSnapshot[];
  readonly slots: Readonly<Record<VendorId, number>>;
  readonly nameOf: (vendor: VendorId) => string;
  readonly finding: string;
}

/** Production calls by vendor, piled up, over the snapshots. */
export const CallTrend = ({ snapshots, slots, nameOf, finding }: Props) => {
  const build = useCallback(
    (palette: Palette) => trendConfiguration(callTrend(snapshots, nameOf), slots, palette),
    [snapshots, slots, nameOf],
  );
  const canvas = useChart(build);
  return (
    <ChartFrame label={finding} table={trendTable(snapshots, nameOf)}>
      <canvas ref={canvas} />
    </ChartFrame>
  );
};
