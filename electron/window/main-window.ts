import path from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { built } from '../app/places.ts';
import { forbidNavigation } from '../security/navigation.ts';
import { appOrigin } from '../security/origins.ts';
import { confined } from '../security/web-preferences.ts';
import { boundsFrom, rememberBounds } from './remembered-bounds.ts';

/** Shown before the page has drawn itself, so that a dark desktop does not flash. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#111318' : '#f7f8fa');

/** Opens the window on the app's page. A page that dies is loaded again; what it stored is still there. */
export const openMainWindow = (): BrowserWindow => {
  const boundsFile = path.join(app.getPath('userData'), 'window.json');
  const { bounds, maximized } = boundsFrom(boundsFile);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: background(),
    title: 'Untether',
    webPreferences: { ...confined, preload: built('host', 'preload.cjs') },
  });
  forbidNavigation(window.webContents);
  rememberBounds(window, boundsFile);
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
};
