const plurals: Readonly<Record<string, string>> = {
  gb: 'GB',
  'participant-minute': 'participant minutes',
  'megapixel-frame': 'megapixel frames',
};

/** A unit of the catalogue in the plural: `second` as `seconds`. */
export const unitPlural = (unit: string): string =>
  Object.hasOwn(plurals, unit) ? (plurals[unit] ?? unit) : `${unit.replaceAll('-', ' ')}s`;
