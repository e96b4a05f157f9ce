import { app, Menu, type MenuItemConstructorOptions } from 'electron';

const isMac = process.platform === 'darwin';

const appMenu: MenuItemConstructorOptions = { role: 'appMenu' };
const fileMenu: MenuItemConstructorOptions = { label: '&File', submenu: [{ role: isMac ? 'close' : 'quit' }] };
const editMenu: MenuItemConstructorOptions = { role: 'editMenu' };

const viewMenu = (): MenuItemConstructorOptions => ({
  label: '&View',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : ([{ type: 'separator' }, { role: 'toggleDevTools' }] as const)),
  ],
});

const windowMenu: MenuItemConstructorOptions = { role: 'windowMenu' };

/** The native menu with the usual accelerators. It has no reload: the page keeps its own state. */
export const setMenu = (): void => {
  const menus = [...(isMac ? [appMenu] : []), fileMenu, editMenu, viewMenu(), windowMenu];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
};
