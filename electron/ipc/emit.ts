import type { WebContents } from 'electron';
import { eventChannel } from './channels.ts';
import type { Events } from './contract.ts';

/** Sends one event of the contract to a window, unless it has been closed meanwhile. */
export const emit = <Name extends keyof Events>(contents: WebContents, name: Name, event: Events[Name]): void => {
  if (!contents.isDestroyed()) contents.send(eventChannel, name, event);
};
