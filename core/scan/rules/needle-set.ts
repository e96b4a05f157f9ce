import { characterFrequency } from './character-frequency.ts';

const gramLength = 3;
const gramCount = 2 ** 15;

/** The low five bits of three characters in a row. */
const gramAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);

const commonness = (text: string, at: number): number =>
  characterFrequency(text.charCodeAt(at)) *
  characterFrequency(text.charCodeAt(at + 1)) *
  characterFrequency(text.charCodeAt(at + 2));

interface Needle {
  readonly text: string;
  /** Where the part of it begins by which it is looked up. */
  readonly offset: number;
}

/**
 * Many fixed texts, looked for at once: many times faster than a regular expression that lists them. Texts shorter
 * than three characters are not taken.
 */
export class NeedleSet {
  private readonly byGram = new Map<number, Needle[]>();
  private readonly grams = new Uint8Array(gramCount);

  constructor(needles: Iterable<string>) {
    for (const text of new Set(needles)) if (text.length >= gramLength) this.add(text);
  }

  /** Looks a text up by the part of it that is rarest in source code. */
  private add(text: string): void {
    let best = { offset: 0, cost: Number.POSITIVE_INFINITY };
    for (let offset = 0; offset + gramLength <= text.length; offset += 1) {
      const cost = commonness(text, offset);
      if (cost < best.cost) best = { offset, cost };
    }
    const gram = gramAt(text, best.offset);
    this.byGram.set(gram, [...(this.byGram.get(gram) ?? []), { text, offset: best.offset }]);
    this.grams[gram] = 1;
  }

  /** Whether any of them stands in the text, at a place that `fits`: from `start` to before `end`. */
  isIn(text: string, fits: (start: number, end: number) => boolean = () => true): boolean {
    return this.search(text, (needle, start) => fits(start, start + needle.length));
  }

  /** Those that stand in the text. */
  in(text: string): ReadonlySet<string> {
    const found = new Set<string>();
    this.search(text, (needle) => {
      found.add(needle);
      return false;
    });
    return found;
  }

  /** Tells `visit` every needle and its place until it is content; whether it was. */
  search(text: string, visit: (needle: string, start: number) => boolean): boolean {
    const { grams, byGram } = this;
    const last = text.length - gramLength;
    let gram = gramAt(text, 0);
    for (let at = 0; at <= last; at += 1) {
      if (grams[gram] === 1)
        for (const needle of byGram.get(gram) ?? []) {
          const start = at - needle.offset;
          if (start >= 0 && text.startsWith(needle.text, start) && visit(needle.text, start)) return true;
        }
      gram = ((gram << 5) | (text.charCodeAt(at + gramLength) & 31)) & (gramCount - 1);
    }
    return false;
  }
}
