import { useEffect } from 'react';
import { usePreferences } from '../db/preferences.ts';

/** Pins the chosen theme on the root; `system` pins none. */
export const useTheme = (): void => {
  const theme = usePreferences()?.theme;
  useEffect(() => {
    if (theme === undefined) return;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
};
