const slots = 12;

/** The colour variable of a vendor's slot, from 1. After the last it begins anew: the name always stands beside it. */
export const slotColour = (slot: number | undefined): string =>
  slot === undefined ? '--ink3' : `--v${((slot - 1) % slots) + 1}`;
