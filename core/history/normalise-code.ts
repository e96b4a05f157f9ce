/**
 * Code in a form that moving, re-indenting and reformatting do not change: no white space, one kind of quote, no
 * trailing commas, no semicolons. Never shown to anybody.
 */
export const normaliseCode = (code: string): string =>
  code
    .replaceAll(/\s+/g, '')
    .replaceAll(/["`]/g, "'")
    .replaceAll(/,(?=[)\]}])/g, '')
    .replaceAll(';', '');
