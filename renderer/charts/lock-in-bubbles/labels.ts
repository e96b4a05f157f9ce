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

export interface Label {
  readonly text: string;
  /** Left end and middle height of the text, in pixels. */
  readonly x: number;
  readonly y: number;
  /** On the bubble itself: drawn in the colour of the page. */
  readonly inside: boolean;
}

interface Box extends Label {
  readonly width: number;
}

const [gap, height] = [5, 14];

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < height;

const within = (box: Box, area: Area): boolean =>
  box.x >= area.left && box.x + box.width <= area.right && box.y >= area.top + 6 && box.y <= area.bottom - 6;

const covers = (spot: Spot, box: Box): boolean =>
  box.x < spot.x + spot.r && box.x + box.width > spot.x - spot.r && Math.abs(box.y - spot.y) < spot.r + height / 2;

/** Inside where it fits, else right, left, above, below, and at the four corners, in this order of preference. */
const candidates = ({ text, x, y, r, width }: Spot): readonly Box[] => {
  const at = (left: number, middle: number, inside = false): Box => ({ text, width, x: left, y: middle, inside });
  const [right, left] = [x + r + gap, x - r - gap - width];
  const [above, below] = [y - r - gap - height / 2, y + r + gap + height / 2];
  const outside = [
    at(right, y),
    at(left, y),
    at(x - width / 2, above),
    at(x - width / 2, below),
    at(x + r / 2, above),
    at(x - width - r / 2, above),
    at(x + r / 2, below),
    at(x - width - r / 2, below),
  ];
  return width + 8 <= 2 * r ? [at(x - width / 2, y, true), ...outside] : outside;
};

/** One place for every label that meets no other label, no other bubble and no edge, as far as there is one. */
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
