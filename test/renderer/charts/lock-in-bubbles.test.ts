import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bubbles, bubbleTable, daysAxis } from '../../../renderer/charts/lock-in-bubbles/data.ts';
import { placeLabels } from '../../../renderer/charts/lock-in-bubbles/labels.ts';
import { northwind } from '../../helpers/northwind.ts';

const { vendors } = northwind();

test('the area of a bubble stands for its calls', () => {
  const points = bubbles(vendors);
  const radiusOf = (vendor: string): number => points.find((point) => point.vendor === vendor)?.r ?? 0;
  expect(points[0]?.vendor).toBe('fal');
  expect((radiusOf('livekit') / radiusOf('fal')) ** 2).toBeCloseTo(21 / 60, 5);
  expect(radiusOf('amazon-nova-reel')).toBeGreaterThanOrEqual(5);
});

test('a vendor whose effort is unknown is left out of the picture, not drawn at zero, and unknown in the table', () => {
  const [first, ...rest] = vendors;
  if (!first) throw new Error('no vendor');
  const none = { low: 0, likely: 0, high: 0 };
  const unknown = { ...first, exit: { ...first.exit, hours: none, days: none } };
  expect(bubbles([unknown, ...rest]).some(({ vendor }) => vendor === first.vendor)).toBe(false);
  expect(bubbleTable([unknown]).rows[0]?.[2]).toBe('unknown');
});

test('the axis ends on 1–2–5 steps around all bubbles', () => {
  expect(daysAxis([2.9, 20.7])).toEqual({ min: 1, max: 50, ticks: [1, 2, 5, 10, 20, 50] });
  expect(daysAxis([])).toEqual({ min: 1, max: 10, ticks: [1, 2, 5, 10] });
});

test('every bubble lies inside the axis', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.2, max: 1000, noNaN: true }), { minLength: 1 }), (days) => {
      const { min, max } = daysAxis(days);
      return days.every((value) => value >= min && value <= max);
    }),
  );
});

const area = { left: 0, right: 400, top: 0, bottom: 300 };
const spot = (text: string, x: number, y: number, r = 8) => ({ text, x, y, r, width: text.length * 6 });

test('a name stands inside a bubble that holds it, else to the right', () => {
  expect(placeLabels([spot('fal', 200, 100, 30)], area)[0]).toMatchObject({ inside: true, x: 191 });
  expect(placeLabels([spot('LiveKit', 200, 100)], area)[0]).toMatchObject({ inside: false, x: 213, y: 100 });
});

test('names meet neither each other nor the edge', () => {
  const labels = placeLabels([spot('LiveKit', 380, 100), spot('Mux', 100, 100), spot('Sora', 112, 104)], area);
  expect(labels.every(({ x, text }) => x >= 0 && x + text.length * 6 <= 400)).toBe(true);
  const [mux, sora] = ['Mux', 'Sora'].map((text) => labels.find((label) => label.text === text));
  expect(mux && sora && (Math.abs(mux.y - sora.y) >= 14 || mux.x + 18 <= sora.x || sora.x + 24 <= mux.x)).toBe(true);
});
