/** A stream of numbers in [0, 1) that a seed fixes for ever, on every machine. */
export type Random = () => number;

/**
 * Small fast counter generator (sfc32 by Chris Doty-Humphrey, 128-bit state), warmed up for 12 rounds. Whole-number
 * arithmetic on 32 bits only, so that the same seed gives the same draws in every engine.
 */
export const seeded = (seed: number): Random => {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
};

/** Standard normal by the polar method (Marsaglia 1964). */
export const standardNormal = (random: Random): number => {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
  }
};

/** Gamma with scale 1 and shape at least 1 (Marsaglia and Tsang 2000). */
const gamma = (shape: number, random: Random): number => {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = standardNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** Beta with both shapes at least 1, as a ratio of two gammas. */
export const beta = (a: number, b: number, random: Random): number => {
  const x = gamma(a, random);
  return x / (x + gamma(b, random));
};
