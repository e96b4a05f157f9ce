import { describe, expect, it } from 'vitest';
import { afterFailedDownload, announcement, chooseRuntime } from '../../build/electron-runtime/choose.mjs';

const linux = {
  platform: 'linux',
  arch: 'x64',
  pinned: '45.4.1',
  override: undefined,
  pinnedInstalled: false,
  carriedReady: false,
  hoursSinceUnreachable: null,
};

describe('the Electron to run on', () => {
  it('is the one the user names, before all others', () => {
    expect(chooseRuntime({ ...linux, override: '/opt/electron', pinnedInstalled: true })).toMatchObject({
      kind: 'override',
      folder: '/opt/electron',
    });
  });

  it('is the pinned one when it is installed', () => {
    expect(chooseRuntime({ ...linux, pinnedInstalled: true, carriedReady: true }).kind).toBe('pinned');
  });

  it('is downloaded when none is installed', () => {
    expect(chooseRuntime(linux).kind).toBe('try-pinned');
  });

  it('is the carried one without another try while the download was unreachable a short time ago', () => {
    const choice = chooseRuntime({ ...linux, carriedReady: true, hoursSinceUnreachable: 2 });
    expect(choice).toMatchObject({ kind: 'carried', because: expect.stringContaining('45.4.1') });
  });

  it.each([
    ['a day has passed', { carriedReady: true, hoursSinceUnreachable: 25 }],
    ['the carried one is not whole', { carriedReady: false, hoursSinceUnreachable: 2 }],
    ['no carried one exists for the system', { platform: 'darwin', carriedReady: true, hoursSinceUnreachable: 2 }],
  ])('is tried again when %s', (_when, situation) => {
    expect(chooseRuntime({ ...linux, ...situation }).kind).toBe('try-pinned');
  });

  it('is the carried one after a failed download on Linux x64, with the reason', () => {
    expect(afterFailedDownload(linux, 'fetch failed')).toMatchObject({
      kind: 'carried',
      because: expect.stringContaining('fetch failed'),
    });
  });

  it.each([
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ])('is none after a failed download on %s %s, with what to do', (platform, arch) => {
    const outcome = afterFailedDownload({ ...linux, platform, arch }, 'fetch failed');
    expect(outcome.kind).toBe('none');
    expect(outcome.because).toContain('ELECTRON_OVERRIDE_DIST_PATH');
  });

  it('is announced with its reason', () => {
    expect(announcement('33.2.1', 'the download is not reachable')).toBe(
      'running on Electron 33.2.1 because the download is not reachable',
    );
  });
});
