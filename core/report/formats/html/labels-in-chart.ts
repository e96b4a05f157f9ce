interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly text: string;
}

export interface Placed extends Dot {
  /** Null where no free place was left: the table names it. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } | null;
}

const letterWidth = 4.9;
const lineHeight = 10;

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const boxOf = ({ x, y, anchor }: NonNullable<Placed['label']>, text: string): Box => {
  const width = text.length * letterWidth;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - lineHeight + 2, width, height: lineHeight };
};

const candidates = ({ x, y, r }: Dot): NonNullable<Placed['label']>[] => [
  { x: x + r + 4, y: y + 3, anchor: 'start' },
  { x: x - r - 4, y: y + 3, anchor: 'end' },
  { x, y: y - r - 4, anchor: 'middle' },
  { x, y: y + r + 11, anchor: 'middle' },
];

const inside = (box: Box, area: Box): boolean =>
  box.x >= area.x &&
  box.y >= area.y &&
  box.x + box.width <= area.x + area.width &&
  box.y + box.height <= area.y + area.height;

const dotBox = ({ x, y, r }: Dot): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** Puts a label beside each dot where it covers neither a dot nor another label; the first dots choose first. */
export const placeLabels = (dots: readonly Dot[], area: Box): Placed[] => {
  const taken: Box[] = dots.map(dotBox);
  return dots.map((dot) => {
    const free = candidates(dot).find((label) => {
      const box = boxOf(label, dot.text);
      return inside(box, area) && !taken.some((other) => overlaps(box, other));
    });
    if (free === undefined) return { ...dot, label: null };
    taken.push(boxOf(free, dot.text));
    return { ...dot, label: free };
  });
};
