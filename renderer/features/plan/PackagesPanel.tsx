import { likelyDays } from '../../../core/report/wording/amounts.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';
import { PackageList } from '../../workspace/PackageList.tsx';
import { usePlan } from './usePlan.ts';

/** The packages of the shown leg, down to lines, figures and sources. */
export const PackagesPanel = () => {
  const { nameOf } = useJudged();
  const goToVendor = useNavigation((state) => state.goToVendor);
  const { outcome, leg } = usePlan();
  const found = outcome.legs.find((one) => one.leg.from === leg?.leg.from);
  if (!found?.exit) return null;
  const { exit } = found;
  return (
    <Panel
      label={`What the work is made of: ${nameOf(exit.vendor)}`}
      finding={`${exit.packages.filter(({ hours }) => hours.high > 0).length} packages, about ${likelyDays(exit.days)} together`}
      action={
        <LinkButton onClick={() => goToVendor(exit.vendor)}>Score and lines of {nameOf(exit.vendor)} →</LinkButton>
      }
    >
      <PackageList packages={exit.packages} factors={exit.breakdown.factors} />
    </Panel>
  );
};
