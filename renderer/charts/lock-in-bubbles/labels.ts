export interface Spot {
  readonly text: string;
  /** Centre and radius of the bubble, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Width of the text, in pixels. */
  readonly width: number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Label {
  readonly text: string;
  /** Left end and middle height of the text, in pixels. */
  readonly x: number;
  readonly y: number;
  /** On the bubble itself: drawn in the colour of the page. */
  readonly inside: boolean;
  /** A line from the bubble to a name that found no room beside it. */
  readonly leader: { readonly from: Point; readonly to: Point } | null;
}

interface Box extends Label {
  readonly width: number;
}

const [gap, height] = [5, 14];
const distances = [gap, 18, 32, 48];
/** Right first, then left, above, below, and the corners: as people look for a name. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.75, -0.75],
  [-0.75, -0.75],
  [0.75, 0.75],
  [-0.75, 0.75],
] as const;

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + 4 && b.x < a.x + a.width + 4 && Math.abs(a.y - b.y) < height;

const within = (box: Box, area: Area): boolean =>
  box.x >= area.left && box.x + box.width <= area.right && box.y >= area.top + 6 && box.y <= area.bottom - 6;

const covers = (spot: Spot, box: Box): boolean =>
  box.x < spot.x + spot.r && box.x + box.width > spot.x - spot.r && Math.abs(box.y - spot.y) < spot.r + height / 2;

const beside = ({ text, x, y, r, width }: Spot, [dx, dy]: (typeof directions)[number], away: number): Box => {
  const anchor = { x: x + dx * (r + away), y: y + dy * (r + away + (dx === 0 ? height / 2 : 0)) };
  const left = dx > 0 ? anchor.x : dx < 0 ? anchor.x - width : anchor.x - width / 2;
  const leader =
    away === gap
      ? null
      : { from: { x: x + dx * r, y: y + dy * r }, to: { x: x + dx * (r + away - 2), y: y + dy * (r + away - 2) } };
  return { text, width, x: left, y: anchor.y, inside: false, leader };
};

const candidates = (spot: Spot): readonly Box[] => {
  const { text, x, y, r, width } = spot;
  const outside = distances.flatMap((away) => directions.map((direction) => beside(spot, direction, away)));
  const inside = { text, width, x: x - width / 2, y, inside: true, leader: null };
  return width + 8 <= 2 * r ? [inside, ...outside] : outside;
};

/** One place for every name that meets no other name, no other bubble and no edge, as far as there is one. */
export const placeLabels = (spots: readonly Spot[], area: Area): readonly Label[] => {
  const placed: Box[] = [];
  for (const spot of [...spots].sort((a, b) => a.r - b.r)) {
    const others = spots.filter((other) => other !== spot);
    const free = (box: Box): boolean => within(box, area) && placed.every((label) => !overlaps(label, box));
    const clear = (box: Box): boolean => free(box) && others.every((other) => !covers(other, box));
    const options = candidates(spot);
    const best = options.find(clear) ?? options.find(free) ?? options[0];
    if (best) placed.push(best);
  }
  return placed;
};
