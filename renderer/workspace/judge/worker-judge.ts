import type { Catalogue } from '../../../core/catalog/types.ts';
import type { Assessment } from '../../../core/report/types.ts';
import type { FromJudge, ToJudge } from './messages.ts';
import type { Judge } from './types.ts';

interface Waiting {
  resolve(assessment: Assessment): void;
  reject(cause: Error): void;
}

/** What this file needs of a `Worker`. */
export interface JudgePort {
  postMessage(message: ToJudge): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromJudge }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
}

/** Judges in a thread of its own, so that typing, scrolling and cancelling never wait for it. */
export const workerJudge = (port: JudgePort, catalogue: Catalogue): Judge => {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let held = '';
  port.postMessage({ type: 'catalogue', catalogue });
  port.addEventListener('message', ({ data }) => {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) caller?.resolve(data.assessment);
    else caller?.reject(new Error(data.message));
  });
  port.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return ({ scan, ...question }) =>
    new Promise((resolve, reject) => {
      const id = nextId;
      nextId += 1;
      waiting.set(id, { resolve, reject });
      if (held !== question.scanKey) port.postMessage({ type: 'scan', scanKey: question.scanKey, scan });
      held = question.scanKey;
      port.postMessage({ type: 'judge', id, ...question });
    });
};

/** Starts the thread. */
export const startJudge = (catalogue: Catalogue): Judge =>
  workerJudge(new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' }), catalogue);
