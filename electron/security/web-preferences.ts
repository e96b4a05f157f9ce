import { app, type WebPreferences } from 'electron';

/**
 * The window's page has no Node, shares no objects with the preload and runs in the system's sandbox.
 * https://www.electronjs.org/docs/latest/tutorial/security#2-do-not-enable-nodejs-integration-for-remote-content
 */
export const confined: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  enableWebSQL: false,
};

/** A page that is only printed needs no scripts at all. */
export const printOnly: WebPreferences = { ...confined, javascript: false };

/**
 * Before the app is ready: no page of this app ever starts without the system's sandbox, whatever its preferences say.
 * Where the launcher had to switch the sandbox off (as root in a container) the child processes could not start at all.
 */
export const enforceSandbox = (): void => {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
};
