import path from 'node:path';

const safeDecode = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/**
 * The file a URL of the bundle stands for, or null where it would lead out of the folder.
 * https://www.electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols
 */
export const fileOf = (folder: string, url: string): string | null => {
  const { pathname } = new URL(url);
  const decoded = safeDecode(pathname);
  if (decoded === null || decoded.includes('\0')) return null;
  const file = path.resolve(folder, `.${decoded === '/' ? '/index.html' : decoded}`);
  return file.startsWith(folder + path.sep) ? file : null;
};
