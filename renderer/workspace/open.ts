import type { VendorId } from '../../core/catalog/schema.ts';
import type { Finding } from '../../core/scan/types.ts';
import { useCallSiteView } from '../state/call-site-view/store.ts';
import { useNavigation } from '../state/navigation/store.ts';
import { usePlanStore } from '../state/plan/store.ts';
import { placeId } from './context.ts';

/** Shows exactly these lines, under the sentence that led to them. */
export const openFindings = (findings: readonly Finding[], label: string): void => {
  const ids = findings.map(placeId);
  useCallSiteView.getState().showOnly({ only: { ids: new Set(ids), label } }, ids[0] ?? null);
  useNavigation.getState().go('call-sites');
};

/** Shows all call sites of a vendor, in every lane. */
export const openVendorFindings = (vendor: VendorId): void => {
  useCallSiteView.getState().showOnly({ vendor }, null);
  useNavigation.getState().go('call-sites');
};

/** Shows one line of code; where a finding stands on it, that finding, else the file around it. */
export const openLine = (path: string, line: number): void => {
  useCallSiteView.getState().showOnly({ decision: 'all' }, null);
  useCallSiteView.getState().showLine({ path, line });
  useNavigation.getState().go('call-sites');
};

/** Opens the plan of one move. */
export const openPlan = (projectId: string, from: VendorId, to: VendorId | null): void => {
  const plan = usePlanStore.getState();
  plan.setDraft({ projectId, keptAs: null, legs: [{ from, to }], adapterFirst: false });
  plan.lookAt(0);
  plan.show('plan');
  useNavigation.getState().go('plan');
};
