import { BubbleController, Chart, LinearScale, LogarithmicScale, PointElement, Tooltip } from 'chart.js';
import { useCallback } from 'react';
import type { VendorId } from '../../../core/catalog/schema.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';
import { ChartFrame } from '../frame/ChartFrame.tsx';
import type { Palette } from '../frame/palette.ts';
import { useChart } from '../frame/useChart.ts';
import { bubbleConfiguration } from './configuration.ts';
import { bubbles, bubbleTable } from './data.ts';

Chart.register(BubbleController, PointElement, LinearScale, LogarithmicScale, Tooltip);

interface Props {
  readonly vendors: readonly VendorAssessment[];
  readonly slots: Readonly<Record<VendorId, number>>;
  readonly finding: string;
  readonly onOpen: (vendor: VendorId) => void;
}

/** Score against likely days to leave, area by calls; a press opens the vendor. */
export const LockInBubbles = ({ vendors, slots, finding, onOpen }: Props) => {
  const build = useCallback(
    (palette: Palette) => bubbleConfiguration(bubbles(vendors), slots, palette, onOpen),
    [vendors, slots, onOpen],
  );
  const canvas = useChart(build);
  return (
    <ChartFrame label={finding} table={bubbleTable(vendors)}>
      <canvas ref={canvas} />
    </ChartFrame>
  );
};
