import { useEffect, useState } from 'react';

/** The moment, renewed every half minute, so that `2 minutes ago` stays true. */
export const useNow = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};
