import type { Catalogue } from '../../../core/catalog/types.ts';
import type { Assessment } from '../../../core/report/types.ts';
import type { ScanResult } from '../../../core/scan/types.ts';
import { judgeNow } from './direct-judge.ts';
import type { FromJudge, ToJudge } from './messages.ts';

type Question = Extract<ToJudge, { type: 'judge' }>;

/** What the judge's thread does with each message: holds what it is handed, answers what it is asked. */
export const judgeAnswerer = (): ((message: ToJudge) => FromJudge | null) => {
  let catalogue: Catalogue | null = null;
  let held: { readonly key: string; readonly scan: ScanResult } | null = null;
  let last: { readonly question: string; readonly assessment: Assessment } | null = null;
  /** The same question twice in a row, as after a scan is kept and shown, is answered from memory. */
  const assessmentFor = ({ id: _id, type: _type, ...question }: Question): Assessment => {
    if (!catalogue || held?.key !== question.scanKey) throw new Error('the scan to judge was not handed over');
    const text = JSON.stringify(question);
    if (last?.question !== text)
      last = { question: text, assessment: judgeNow(catalogue, { ...question, scan: held.scan }) };
    return last.assessment;
  };
  const answer = (question: Question): FromJudge => {
    try {
      return { id: question.id, ok: true, assessment: assessmentFor(question) };
    } catch (cause) {
      return { id: question.id, ok: false, message: cause instanceof Error ? cause.message : String(cause) };
    }
  };
  return (message) => {
    if (message.type === 'judge') return answer(message);
    if (message.type === 'catalogue') catalogue = message.catalogue;
    else held = { key: message.scanKey, scan: message.scan };
    return null;
  };
};
