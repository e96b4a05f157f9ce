import type { RunCost } from '../../../core/cost/types.ts';
import { moneyText } from '../../../core/report/wording/amounts.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RunCostLines } from '../../workspace/RunCostLines.tsx';

const finding = ({ amount, range }: RunCost): string => {
  if (amount) return `${moneyText(amount)} a month at your volumes`;
  return range ? `Between ${moneyText(range.low)} and ${moneyText(range.high)} a month` : 'Running cost unknown';
};

/** What a month costs, line by line down to price, source and day, and why a part is unknown. */
export const RunCostPanel = ({ runCost }: { readonly runCost: RunCost }) => {
  const go = useNavigation((state) => state.go);
  return (
    <Panel
      label="Running cost"
      finding={finding(runCost)}
      action={<Button onClick={() => go('settings')}>Volumes</Button>}
    >
      <RunCostLines runCost={runCost} />
    </Panel>
  );
};
