import { useEffect } from 'react';
import { useOverlay } from '../state/overlay/store.ts';
import type { Command } from './commands.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The way a key press is written in the list of commands. */
export const pressed = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): string =>
  event.ctrlKey || event.metaKey ? `Mod+${event.key.toUpperCase()}` : event.key;

/** Runs the command of a key. Plain keys are left to fields and to open dialogs. */
export const useKeyboard = (commands: readonly Command[]): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const keys = pressed(event);
      const plain = !keys.startsWith('Mod+');
      if (event.defaultPrevented || event.altKey) return;
      if (plain && (isTyping(event.target) || useOverlay.getState().open !== null)) return;
      const command = commands.find((one) => one.keys === keys);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [commands]);
};
