import { BrowserWindow, type WebContents } from 'electron';

/** The window a page is shown in. Every caller of a handler is a page in a window. */
export const windowOf = (contents: WebContents): BrowserWindow => {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null) throw new Error('the calling page is in no window');
  return window;
};
