/** Collects what comes quickly and passes it on at most every `interval` milliseconds, so that a window is not flooded. */
export interface Batch<Item> {
  readonly add: (items: readonly Item[]) => void;
  /** Passes on at once what is held back. */
  readonly flush: () => void;
}

export const batch = <Item>(interval: number, passOn: (items: readonly Item[]) => void): Batch<Item> => {
  let held: Item[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (held.length === 0) return;
    const items = held;
    held = [];
    passOn(items);
  };
  return {
    add: (items) => {
      for (const item of items) held.push(item);
      timer ??= setTimeout(flush, interval);
    },
    flush,
  };
};
