import type { Answer, Bridge, Channel, Events, Input, Outputs } from '../electron/ipc/contract.ts';

declare global {
  interface Window {
    readonly untether?: Bridge;
  }
}

const missing = { ok: false, error: { code: 'internal', detail: 'The window has no connection to the app.' } } as const;

/** One call to the host. Never rejects: a broken connection is a failure like any other. */
export const call = async <Name extends Channel>(name: Name, input: Input<Name>): Promise<Answer<Outputs[Name]>> => {
  const bridge = window.untether;
  if (!bridge) return missing;
  try {
    return await bridge.call(name, input);
  } catch (cause) {
    return { ok: false, error: { code: 'internal', detail: cause instanceof Error ? cause.message : String(cause) } };
  }
};

/** Listens to one event of the host; the answer ends the listening. */
export const listen = <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): (() => void) =>
  window.untether?.on(name, listener) ?? (() => undefined);

/** The path of a dropped file or folder; empty where the system gives none. */
export const pathOf = (file: File): string => window.untether?.pathOf(file) ?? '';
