import type { Catalogue } from '../../../core/catalog/types.ts';
import type { FromPlanner, ToPlanner } from './messages.ts';
import type { PlanAnswer, Planner } from './types.ts';

interface Waiting {
  resolve(answer: PlanAnswer): void;
  reject(cause: Error): void;
}

/** What this file needs of a `Worker`. */
export interface PlannerPort {
  postMessage(message: ToPlanner): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromPlanner }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
}

/** Plans in a thread of its own, opened for the first plan. */
export const workerPlanner = (open: () => PlannerPort, catalogue: Catalogue): Planner => {
  const waiting = new Map<number, Waiting>();
  let port: PlannerPort | null = null;
  let nextId = 1;
  let held = '';
  const opened = (): PlannerPort => {
    if (port) return port;
    port = open();
    port.postMessage({ type: 'catalogue', catalogue });
    port.addEventListener('message', ({ data }) => {
      const caller = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) caller?.resolve(data.answer);
      else caller?.reject(new Error(data.message));
    });
    port.addEventListener('error', ({ message }) => {
      for (const { reject } of waiting.values()) reject(new Error(message));
      waiting.clear();
    });
    return port;
  };
  return ({ scan, ...question }) =>
    new Promise((resolve, reject) => {
      const id = nextId;
      nextId += 1;
      waiting.set(id, { resolve, reject });
      const to = opened();
      if (held !== question.scanKey) to.postMessage({ type: 'scan', scanKey: question.scanKey, scan });
      held = question.scanKey;
      to.postMessage({ type: 'plan', id, ...question });
    });
};

export const startPlanner = (catalogue: Catalogue): Planner =>
  workerPlanner(() => new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' }), catalogue);
