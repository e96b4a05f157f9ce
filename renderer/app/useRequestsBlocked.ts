import { useEffect, useState } from 'react';
import { call } from '../api.ts';

/** Requests the host has blocked since the app started; asked anew whenever the window gets the focus. Null = not known yet. */
export const useRequestsBlocked = (): number | null => {
  const [blocked, setBlocked] = useState<number | null>(null);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await call('app-info', undefined);
      if (answer.ok) setBlocked(answer.value.requestsBlocked);
    };
    void ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return blocked;
};
