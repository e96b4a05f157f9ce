import type { Settings } from '../../core/cost/types.ts';
import { setPreference } from '../db/preferences.ts';
import { storageFailure } from '../db/storage-failure.ts';
import { useToasts } from '../state/toasts/store.ts';
import { useWorkspace } from './context.ts';

/** The user's figures and the way to change them; every change is kept at once and every number follows. */
export const useSettings = () => {
  const { settings } = useWorkspace().preferences;
  const change = async (part: Partial<Settings>): Promise<void> => {
    try {
      await setPreference({ key: 'settings', value: { ...settings, ...part } });
    } catch (cause) {
      const full = storageFailure(cause) === 'full';
      useToasts.getState().show({
        tone: 'problem',
        title: 'The setting was not kept.',
        detail: full ? 'The disk is full. Free some space and set it again.' : 'Try again.',
      });
    }
  };
  return { settings, change: (part: Partial<Settings>) => void change(part) };
};
