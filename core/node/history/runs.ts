export interface Sized<Item> {
  readonly item: Item;
  readonly size: number;
}

/** Cuts a list into at most `most` runs of neighbours, none empty and all of about the same size. */
export const balancedRuns = <Item>(items: readonly Sized<Item>[], most: number): readonly (readonly Item[])[] => {
  const share = items.reduce((sum, { size }) => sum + size, 0) / most;
  const runs = Array.from({ length: most }, (): Item[] => []);
  let before = 0;
  for (const { item, size } of items) {
    const middle = before + size / 2;
    runs[Math.min(most - 1, Math.floor(middle / share))]?.push(item);
    before += size;
  }
  return runs.filter((run) => run.length > 0);
};
