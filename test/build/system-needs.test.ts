import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../build/electron-runtime/display.mjs';
import { flagsFor } from '../../build/electron-runtime/launch.mjs';
import { sandboxProblem } from '../../build/electron-runtime/sandbox.mjs';
import { decideNeeds, missingLibraries, packagesFor } from '../../build/electron-runtime/system-needs.mjs';

const ldd = `
	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libnssutil3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libgtk-3.so.0 => not found
`;

describe('what Electron needs of the system', () => {
  it('is read from what the linker cannot find, each library once', () => {
    expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libnssutil3.so']);
    expect(missingLibraries('')).toEqual([]);
  });

  it('becomes packages, with Xvfb where there is no display', () => {
    expect(packagesFor(missingLibraries(ldd), true)).toEqual({
      packages: ['libgtk-3-0', 'libnss3', 'xvfb'],
      unknown: [],
    });
  });

  it('names a library that no package is known for', () => {
    expect(packagesFor(['libnew.so.9'], false)).toEqual({ packages: [], unknown: ['libnew.so.9'] });
  });
});

describe('missing packages', () => {
  const needs = { isRoot: true, hasApt: true, packages: ['libnss3', 'xvfb'], unknown: [] };

  it('are nothing to do about when none is missing', () => {
    expect(decideNeeds({ ...needs, packages: [] })).toEqual({ kind: 'nothing' });
  });

  it('are installed as root with apt', () => {
    expect(decideNeeds(needs)).toEqual({ kind: 'install' });
  });

  it('are told as one command to others', () => {
    const decision = decideNeeds({ ...needs, isRoot: false });
    expect(decision).toMatchObject({
      kind: 'tell',
      line: expect.stringMatching(/^[^\n]*sudo.*apt-get install.* libnss3 xvfb'$/),
    });
  });

  it('are told by name where there is no apt', () => {
    expect(decideNeeds({ ...needs, hasApt: false })).toMatchObject({
      kind: 'tell',
      line: expect.stringContaining('libnss3, xvfb'),
    });
  });

  it('are told when no package is known for them, even to root', () => {
    expect(decideNeeds({ ...needs, packages: [], unknown: ['libnew.so.9'] })).toMatchObject({
      kind: 'tell',
      line: expect.stringContaining('libnew.so.9'),
    });
  });
});

describe('the sandbox', () => {
  const bare = { isRoot: false, hasNamespaces: false, helperIsSetuid: false, helper: '/cache/chrome-sandbox' };

  it.each([{ hasNamespaces: true }, { helperIsSetuid: true }, { isRoot: true }])('is no problem with %j', (given) => {
    expect(sandboxProblem({ ...bare, ...given })).toBeNull();
  });

  it('is told in one line with the command where it cannot start', () => {
    expect(sandboxProblem(bare)).toMatch(/^[^\n]*sudo [^\n]*chmod 4755 \/cache\/chrome-sandbox'$/);
  });
});

describe('the launcher', () => {
  it('switches the sandbox off for root only', () => {
    expect(flagsFor({ isRoot: true, isVirtual: false })).toContain('--no-sandbox');
    expect(flagsFor({ isRoot: false, isVirtual: true })).not.toContain('--no-sandbox');
  });

  it('sees a display by X11 or Wayland on Linux, and always elsewhere', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });
});
