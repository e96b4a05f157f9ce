import { useEffect, useState } from 'react';
import type { Day } from '../../core/base/day.ts';
import { localDay } from '../format/time.ts';

const minute = 60_000;

/** The calendar day, also past midnight and after a night asleep. */
export const useToday = (): Day => {
  const [today, setToday] = useState(() => localDay(new Date()));
  useEffect(() => {
    const look = (): void => setToday(localDay(new Date()));
    const timer = setInterval(look, minute);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, []);
  return today;
};
