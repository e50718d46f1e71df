import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { siteQuery } from '../data/site.ts';
import { useSay } from '../say.tsx';
import './clock.css';

const MINUTE_MS = 60_000;

/** One clock for all who show the time: each minute they are drawn together. */
let now = new Date();
let tick: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();

function strike(): void {
  now = new Date();
  tick = setTimeout(strike, MINUTE_MS - (now.getTime() % MINUTE_MS));
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  if (watchers.size === 1) strike();
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) clearTimeout(tick);
  };
}

/** The present moment, drawn anew with each minute. */
export const useNow = (): Date => useSyncExternalStore(watch, () => now);

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
