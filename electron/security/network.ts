import { app, type Session } from 'electron';
import { isInside } from './inside-url.ts';

/** Counts requests that were stopped, so that a screen can show that there were none. */
export interface NetworkBlock {
  readonly requestsBlocked: () => number;
}

/** Before the app is ready: Chromium's own services ask nothing either, and no name is resolved. */
export const forbidBackgroundNetworking = (): void => {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'));
};

/**
 * Cancels every request that would leave the process. Behind it, the session is offline and all protocols go to a
 * proxy that does not exist, and the spelling checker, which would fetch dictionaries, is off.
 */
export const blockNetwork = (session: Session): NetworkBlock => {
  let blocked = 0;
  session.webRequest.onBeforeRequest((details, decide) => {
    const cancel = !isInside(details.url);
    if (cancel) blocked += 1;
    decide({ cancel });
  });
  session.setSpellCheckerEnabled(false);
  session.enableNetworkEmulation({ offline: true });
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'http=127.0.0.1:1;https=127.0.0.1:1;socks=127.0.0.1:1' });
  return { requestsBlocked: () => blocked };
};
