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

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const [gap, height] = [5, 14];

interface Box extends Label {
  readonly width: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < height;

const inside = (box: Box, area: Area): boolean =>
  box.x >= area.left && box.x + box.width <= area.right && box.y >= area.top + 6 && box.y <= area.bottom - 6;

const covers = (spot: Spot, box: Box): boolean =>
  box.x < spot.x + spot.r && box.x + box.width > spot.x - spot.r && Math.abs(box.y - spot.y) < spot.r + height / 2;

/** Right of the bubble, left of it, above, below, in this order of preference. */
const candidates = ({ text, x, y, r, width }: Spot): readonly Box[] => [
  { text, width, x: x + r + gap, y },
  { text, width, x: x - r - gap - width, y },
  { text, width, x: x - width / 2, y: y - r - gap - height / 2 },
  { text, width, x: x - width / 2, y: y + r + gap + height / 2 },
];

/** One place for every label that meets no other label, no other bubble and no edge, as far as there is one. */
export const placeLabels = (spots: readonly Spot[], area: Area): readonly Label[] => {
  const placed: Box[] = [];
  for (const spot of spots) {
    const others = spots.filter((other) => other !== spot);
    const free = (box: Box): boolean => inside(box, area) && placed.every((label) => !overlaps(label, box));
    const options = candidates(spot);
    const best =
      options.find((box) => free(box) && others.every((other) => !covers(other, box))) ??
      options.find(free) ??
      options[0];
    if (best) placed.push(best);
  }
  return placed;
};
