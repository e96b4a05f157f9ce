import type { Page } from 'playwright-core';
import type { Answer } from '../../../electron/ipc/contract.ts';

/** One call over the bridge as a page could make it, with any name and any input. */
export const callBridge = async (page: Page, name: string, input: unknown): Promise<Answer<unknown>> =>
  await page.evaluate(
    // What comes back over the bridge is what the contract says; the input is deliberately free.
    async (given) => (await Reflect.get(globalThis, 'untether').call(given.name, given.input)) as Answer<unknown>,
    { name, input },
  );
