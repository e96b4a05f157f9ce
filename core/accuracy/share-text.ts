/** A share, 0 to 1, as per cent with one decimal; a dash where there is nothing to divide by. */
export const shareText = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
