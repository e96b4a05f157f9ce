/** The pages of a PDF as Chromium writes it: one uncompressed object of type `Page` for each. */
export const countPages = (pdf: Uint8Array): number =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b(?!s)/g),
  ].length;
