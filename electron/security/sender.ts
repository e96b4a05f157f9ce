import { appOrigin } from './origins.ts';

/** The part of a message's sender that is looked at. */
export interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/**
 * Only the app's own page, in the main frame of a window, may call.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export const isOwnPage = (sender: Sender): boolean => {
  if (!sender.isMainFrame) return false;
  try {
    const { protocol, host } = new URL(sender.url);
    return `${protocol}//${host}` === appOrigin;
  } catch {
    return false;
  }
};
