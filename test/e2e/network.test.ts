import dgram from 'node:dgram';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';

/** Counts whatever arrives at a port of this machine: connections and datagrams. */
interface Listener {
  readonly port: number;
  readonly arrivals: () => number;
  readonly close: () => void;
}

const listen = async (): Promise<Listener> => {
  let arrivals = 0;
  const server = net.createServer((socket) => {
    arrivals += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo; // a TCP server has no other kind of address
  const datagrams = dgram.createSocket('udp4').on('message', () => {
    arrivals += 1;
  });
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    port,
    arrivals: () => arrivals,
    close: () => {
      server.close();
      datagrams.close();
    },
  };
};

/** Every way a page knows to make the browser talk to an address. Each is tried; none may throw the test out. */
const tryEverything = async (port: number): Promise<void> => {
  const address = `http://127.0.0.1:${port}`;
  const add = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
  };
  const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
  connection.createDataChannel('x');
  const attempts: (() => unknown)[] = [
    () => fetch(address),
    () => fetch(address, { mode: 'no-cors', keepalive: true }),
    () => navigator.sendBeacon(address, 'x'),
    () => new WebSocket(address.replace('http', 'ws')),
    () => new EventSource(address),
    () => new Worker(`${address}/worker.js`),
    () => import(/* @vite-ignore */ `${address}/module.js`),
    () => add('img', { src: `${address}/pixel.png` }),
    () => add('script', { src: `${address}/script.js` }),
    () => add('link', { rel: 'stylesheet', href: `${address}/style.css` }),
    () => add('link', { rel: 'prefetch', href: `${address}/page` }),
    () => add('link', { rel: 'preconnect', href: address }),
    () => add('link', { rel: 'dns-prefetch', href: address }),
    () => add('iframe', { src: address }),
    () => add('object', { data: address }),
    () => add('video', { src: `${address}/film.mp4` }),
    () => add('div', { style: `background-image: url(${address}/image.png)` }),
    () => window.open(address),
    () => connection.createOffer().then((offer) => connection.setLocalDescription(offer)),
  ];
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch {
      // Being refused is what is hoped for.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
};

describe('the network', () => {
  let running: RunningApp;
  let listener: Listener;
  beforeAll(async () => {
    listener = await listen();
    running = await launchApp();
  });
  afterAll(async () => {
    await running.close();
    await removeProfile(running.profile);
    listener.close();
  });

  it('is not reached by anything a page can do', async () => {
    await running.page.evaluate(tryEverything, listener.port);
    expect(listener.arrivals()).toBe(0);
  });

  it('is not reached by the main process, in no session, not even past the page’s policy', async () => {
    const reached = await running.app.evaluate(async ({ net: electronNet, session, BrowserWindow }, port) => {
      const address = `http://127.0.0.1:${port}`;
      const other = session.fromPartition('another');
      const bare = new BrowserWindow({ show: false, webPreferences: { partition: 'a-third' } });
      const attempts = [electronNet.fetch(address), other.fetch(address), bare.loadURL(address)];
      const outcomes = await Promise.allSettled(attempts);
      bare.destroy();
      return outcomes.filter(({ status }) => status === 'fulfilled').length;
    }, listener.port);
    expect({ reached, arrivals: listener.arrivals() }).toEqual({ reached: 0, arrivals: 0 });
  });

  it('would have been heard', async () => {
    await new Promise<void>((resolve) => {
      net.connect(listener.port, '127.0.0.1').on('close', () => resolve());
    });
    expect(listener.arrivals()).toBe(1);
  });
});
