import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, screen } from 'electron';
import { type Bounds, restoredBounds } from './bounds.ts';

const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

export const boundsFrom = (file: string): ReturnType<typeof restoredBounds> =>
  restoredBounds(
    read(file),
    screen.getAllDisplays().map((display) => display.workArea),
  );

/** Stores place and size when the window closes. A full disk must not keep it open. */
export const rememberBounds = (window: BrowserWindow, file: string): void => {
  window.on('close', () => {
    const bounds: Bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(bounds));
    } catch (cause) {
      process.stderr.write(`untether: window place not stored: ${String(cause)}\n`);
    }
  });
};
