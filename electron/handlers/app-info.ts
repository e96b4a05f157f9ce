import { toolVersion } from '../app/version.ts';
import type { Handlers } from '../ipc/register.ts';
import type { NetworkBlock } from '../security/network.ts';

export const appInfo =
  (network: NetworkBlock, startFolder: string | null): Handlers['app-info'] =>
  async () => ({
    ok: true,
    value: {
      version: toolVersion,
      electron: process.versions.electron ?? '',
      platform: process.platform,
      requestsBlocked: network.requestsBlocked(),
      ...(startFolder === null ? {} : { startFolder }),
    },
  });
