import { z } from 'zod';

const Bounds = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(640).max(20_000),
  height: z.number().int().min(480).max(20_000),
  maximized: z.boolean(),
});
export type Bounds = z.infer<typeof Bounds>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const usual = { width: 1360, height: 880 } as const;

/** So much of the window must lie on a screen, in pixels, that its title bar can be caught with the mouse. */
const visible = 80;

const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

const isReachable = (bounds: Bounds, screens: readonly Area[]): boolean =>
  screens.some(
    (screen) =>
      overlap(bounds.x, bounds.width, screen.x, screen.width) >= visible &&
      overlap(bounds.y, bounds.height, screen.y, screen.height) >= visible,
  );

/** The bounds that were stored, if they still lie on a screen; else the usual size, placed by the system. */
export const restoredBounds = (
  stored: unknown,
  screens: readonly Area[],
): {
  readonly bounds: Partial<Area> & { readonly width: number; readonly height: number };
  readonly maximized: boolean;
} => {
  const parsed = Bounds.safeParse(stored);
  if (!parsed.success || !isReachable(parsed.data, screens)) return { bounds: usual, maximized: false };
  const { maximized, ...bounds } = parsed.data;
  return { bounds, maximized };
};
