import type { Catalogue } from '../../../core/catalog/types.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import { planNow, type Usages, usagesOf } from './direct-planner.ts';
import type { FromPlanner, ToPlanner } from './messages.ts';

type Question = Extract<ToPlanner, { type: 'plan' }>;

/** What the planner's thread does with each message. How vendors are used is worked out once a scan. */
export const planAnswerer = (): ((message: ToPlanner) => FromPlanner | null) => {
  let catalogue: Catalogue | null = null;
  let held: { readonly key: string; readonly scan: ScanResult } | null = null;
  let known: { readonly key: string; readonly usages: Usages } | null = null;
  const usagesFor = (facts: Catalogue, { scanKey, dismissed }: Question): Usages => {
    if (held?.key !== scanKey) throw new Error('the scan to plan with was not handed over');
    const key = `${scanKey} ${dismissed.join()}`;
    if (known?.key !== key) known = { key, usages: usagesOf(facts, { scan: held.scan, dismissed }) };
    return known.usages;
  };
  const answer = (question: Question): FromPlanner => {
    try {
      if (!catalogue) throw new Error('the catalogue was not handed over');
      return { id: question.id, ok: true, answer: planNow(catalogue, usagesFor(catalogue, question), question) };
    } catch (cause) {
      return { id: question.id, ok: false, message: cause instanceof Error ? cause.message : String(cause) };
    }
  };
  return (message) => {
    if (message.type === 'plan') return answer(message);
    if (message.type === 'catalogue') catalogue = message.catalogue;
    else {
      held = { key: message.scanKey, scan: message.scan };
      known = null;
    }
    return null;
  };
};
