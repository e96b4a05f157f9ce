import { describe, expect, it } from 'vitest';
import { startFolderIn } from '../../electron/app/start-folder.ts';

describe('the folder named at the start', () => {
  it('comes after the app’s own folder in the project', () => {
    expect(startFolderIn(['electron', '--no-sandbox', '/app', '/code'], false)).toBe('/code');
    expect(startFolderIn(['electron', '--no-sandbox', '/app'], false)).toBeNull();
  });

  it('comes first in a packaged app', () => {
    expect(startFolderIn(['untether', '/code'], true)).toBe('/code');
    expect(startFolderIn(['untether', '--disable-gpu'], true)).toBeNull();
  });
});
