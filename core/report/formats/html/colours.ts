import type { VendorId } from '../../../catalog/schema.ts';

/** Twelve colours that stay apart for colour-blind readers in this order; the screen's light theme has the same. */
const vendorColours = [
  '#3b6fd4',
  '#c2703d',
  '#4d9a7c',
  '#8a63b8',
  '#b88b2c',
  '#5f7d95',
  '#a8577c',
  '#2f8390',
  '#6f7a2c',
  '#8b6a56',
  '#5a5fb4',
  '#7d8187',
] as const;

/** The seven causes of a score in the order of the metrics, dark to light: told apart without hue. */
export const causeColours = ['#33325c', '#3f5890', '#3f7fa6', '#4aa0a0', '#7fb98c', '#b9cc7c', '#e3d596'] as const;

export type ColourOf = (vendor: VendorId) => string;

/** Colours by the slots of a workspace; a vendor without one takes its place among all vendors of the report. */
export const colourOf = (vendors: readonly VendorId[], slots: Readonly<Record<VendorId, number>> = {}): ColourOf => {
  const order = vendors.toSorted();
  return (vendor) => {
    const slot = Object.hasOwn(slots, vendor) ? (slots[vendor] ?? 0) : Math.max(0, order.indexOf(vendor));
    return vendorColours[slot % vendorColours.length] ?? vendorColours[0];
  };
};
