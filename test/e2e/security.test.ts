import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Outputs } from '../../electron/ipc/contract.ts';
import { callBridge } from './harness/bridge.ts';
import { launchApp, type RunningApp, removeProfile } from './harness/launch-app.ts';

describe('the window', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp();
  });
  afterAll(async () => {
    await running.close();
    await removeProfile(running.profile);
  });

  it('shows the page of the app’s own origin without a complaint', async () => {
    expect(running.page.url()).toBe('app://bundle/index.html');
    expect(await running.page.title()).toBe('Untether');
    expect(running.complaints).toEqual([]);
  });

  it('has neither Node nor Electron in its page, only the bridge', async () => {
    const found = await running.page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
      bridge: Object.keys(Reflect.get(globalThis, 'untether')).sort(),
    }));
    expect(found).toEqual({ globals: [], bridge: ['call', 'on', 'pathOf'] });
  });

  it('runs its page sandboxed and isolated', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in the public types; the only place where Electron tells what it really applied.
      const given: unknown = contents && Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
      return given as { sandbox: boolean; contextIsolation: boolean; nodeIntegration: boolean };
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  });

  it('sends a strict content policy with the page, which stops inline scripts and code from strings', async () => {
    const { policy, inline, fromString } = await running.page.evaluate(async () => {
      const response = await fetch('app://bundle/index.html');
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineScriptRan = true';
      document.head.append(script);
      const evaluated = ((): boolean => {
        try {
          return Reflect.construct(Function, ['return true'])();
        } catch {
          return false;
        }
      })();
      return {
        policy: response.headers.get('content-security-policy') ?? '',
        inline: 'inlineScriptRan' in globalThis,
        fromString: evaluated,
      };
    });
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect({ inline, fromString }).toEqual({ inline: false, fromString: false });
  });

  it('serves nothing from outside its folder', async () => {
    const statuses = await running.page.evaluate(async () => {
      const paths = ['/../host/main.cjs', '/%2e%2e/host/main.cjs', '/..%2fhost/main.cjs', '/%00', '/no-such-file'];
      return await Promise.all(paths.map(async (path) => (await fetch(`app://bundle${path}`)).status));
    });
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  it('refuses to navigate and to open other windows', async () => {
    const opened = await running.page.evaluate(() => window.open('https://example.org/') !== null);
    await running.page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await running.page.evaluate(() => {
      location.href = 'app://report/';
    });
    await running.page.waitForFunction(() => document.readyState === 'complete');
    expect(opened).toBe(false);
    expect(running.page.url()).toBe('app://bundle/index.html');
    expect(running.app.windows()).toHaveLength(1);
  });

  it('grants no permission but copying', async () => {
    const states = await running.page.evaluate(async () => {
      const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read'];
      const query = async (name: string): Promise<string> => {
        // The list of names in the types is shorter than what Chromium knows.
        const status = await navigator.permissions.query({ name: name as PermissionName });
        return status.state;
      };
      return await Promise.all(names.map(query));
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  });

  it('answers malformed input and unknown calls with a code, not with an exception', async () => {
    const answers = [
      await callBridge(running.page, 'start-scan', { target: { type: 'folder' }, today: '2026-11-23' }),
      await callBridge(running.page, 'start-scan', { target: { type: 'sample' }, today: '2026-02-30' }),
      await callBridge(running.page, 'read-source', { root: '/', path: 'etc/passwd', more: 1 }),
      await callBridge(running.page, 'cancel', 'everything'),
      await callBridge(running.page, '__proto__', {}),
      await callBridge(running.page, 'no-such-call', {}),
    ];
    expect(answers.map((answer) => (answer.ok ? 'accepted' : answer.error.code))).toEqual(
      answers.map(() => 'bad-request'),
    );
  });

  it('reads no file outside the folders the user handed to it', async () => {
    const answers = [
      await callBridge(running.page, 'read-source', { root: '/etc', path: 'hostname' }),
      await callBridge(running.page, 'open-in-editor', { root: '/etc', path: 'hostname', line: 1 }),
      await callBridge(running.page, 'start-scan', { target: { type: 'folder', folder: '/etc' }, today: '2026-11-23' }),
      await callBridge(running.page, 'show-in-folder', { file: '/etc/hostname' }),
    ];
    const codes = answers.map((answer) => (answer.ok ? 'accepted' : answer.error.code));
    expect(codes).toEqual(answers.map(() => 'outside-granted-folders'));
  });

  it('takes no call from a page that is not its own', async () => {
    const answer = await running.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await foreign.loadURL('data:text/html,<title>foreign</title>');
        const given: unknown = await foreign.webContents.executeJavaScript('untether.call("app-info", undefined)');
        foreign.destroy();
        return given as Answer<Outputs['app-info']>;
      },
      await preloadOf(running),
    );
    expect(answer).toEqual({ ok: false, error: { code: 'bad-request', detail: expect.any(String) } });
  });

  it('sends no request out of the app, and shows how many it stopped', async () => {
    const before = await callBridge(running.page, 'app-info', undefined);
    expect(before).toMatchObject({ ok: true, value: { requestsBlocked: 0 } });
    const reached = await running.app.evaluate(async ({ net }) => {
      try {
        await net.fetch('https://example.org/');
        return true;
      } catch {
        return false;
      }
    });
    const after = await callBridge(running.page, 'app-info', undefined);
    expect(reached).toBe(false);
    expect(after).toMatchObject({ ok: true, value: { requestsBlocked: 1 } });
  });
});

const preloadOf = (running: RunningApp): Promise<string> =>
  running.app.evaluate(({ app }) => `${app.getAppPath()}/dist/host/preload.cjs`);
