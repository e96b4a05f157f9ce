/** Schemes that stay inside the process: the app itself, and data the page made. */
const insideSchemes = new Set(['app:', 'data:', 'blob:', 'devtools:', 'about:']);

export const isInside = (url: string): boolean => {
  try {
    return insideSchemes.has(new URL(url).protocol);
  } catch {
    return false;
  }
};
