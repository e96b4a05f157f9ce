import { BarController, BarElement, Chart, LinearScale, Tooltip } from 'chart.js';
import { useCallback } from 'react';
import type { Simulation } from '../../../core/cost/monte-carlo/simulate.ts';
import type { Range } from '../../../core/cost/types.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import type { Palette } from '../frame/palette.ts';
import { useChart } from '../frame/useChart.ts';
import { effortConfiguration } from './configuration.ts';
import { effortPicture, effortTable } from './data.ts';

Chart.register(BarController, BarElement, LinearScale, Tooltip);

interface Props {
  readonly simulation: Simulation;
  /** The range as the plan is quoted. */
  readonly days: Range;
  readonly hoursADay: number;
  readonly finding: string;
}

/** Effort as what came out of thousands of draws, with P10, P50 and P90 marked. */
export const EffortDistribution = ({ simulation, days, hoursADay, finding }: Props) => {
  const build = useCallback(
    (palette: Palette) => effortConfiguration(effortPicture(simulation, days, hoursADay), palette),
    [simulation, days, hoursADay],
  );
  const canvas = useChart(build);
  return (
    <ChartFrame label={finding} table={effortTable(simulation, hoursADay)}>
      <canvas ref={canvas} />
    </ChartFrame>
  );
};
