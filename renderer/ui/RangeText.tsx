import type { Range } from '../../core/cost/types.ts';
import { effortParts, rangeSeparator } from '../../core/report/wording/amounts.ts';

/** `9 – 21 – 46`, the likely one bold. */
export const RangeText = ({ range }: { readonly range: Range }) => {
  const [low, likely, high] = effortParts(range);
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {low}
      {rangeSeparator}
      <b>{likely}</b>
      {rangeSeparator}
      {high}
    </span>
  );
};
