import type { Session } from 'electron';

/** Copying what the user selected is the one thing a page may ask for; reading the clipboard is not. */
const allowed = new Set(['clipboard-sanitized-write']);

/**
 * Cameras, microphones, location, notifications, devices: refused without asking.
 * https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content
 */
export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(allowed.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  session.setDevicePermissionHandler(() => false);
};
