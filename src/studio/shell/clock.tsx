import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { siteQuery } from '../data/site.ts';
import { useSay } from '../say.tsx';

const MINUTE_MS = 60_000;

/** The present moment, drawn anew with each minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = setTimeout(() => setNow(new Date()), MINUTE_MS - (now.getTime() % MINUTE_MS));
    return () => clearTimeout(tick);
  }, [now]);
  return now;
}

/** Time and day in the paper's zone, written as the paper writes them. */
export function Clock() {
  const { moments } = useSay();
  const now = useNow();
  const { data: site } = useQuery(siteQuery);
  if (site === undefined) return null;
  return (
    <time className="clock" dateTime={now.toISOString()}>
      <b>{moments.time(now, site)}</b>
      <span className="clock__day">{moments.day(now, site)}</span>
    </time>
  );
}
