import type { WebContents } from 'electron';

/**
 * A window stays on the page it was made for: it goes nowhere, opens nothing and embeds no other pages. In-page
 * frames may show documents made by the page itself (`srcdoc`, `blob:`), which have no address to leave to.
 * https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation
 * https://www.electronjs.org/docs/latest/tutorial/security#14-disable-or-limit-creation-of-new-windows
 */
export const forbidNavigation = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!/^(about:srcdoc|about:blank|blob:app:)/.test(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};
