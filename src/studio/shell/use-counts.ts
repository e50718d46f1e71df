import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { healthQuery, partsInNeed } from '../data/health.ts';
import { mayDo } from '../data/rights.ts';
import { meQuery } from '../data/session.ts';
import type { ScreenEntry } from '../screens.ts';

/** How often is looked whether something needs hands, while the studio is in view. */
const EVERY_MS = 60_000;

/** What waits for this person on a screen, by the screen's path; never a total. */
export type Counts = Partial<Record<ScreenEntry['path'], number>>;

/** The counts that stand in the nav. What can't be asked at this moment counts nothing. */
export function useCounts(): Counts {
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: inNeed = 0 } = useQuery({
    ...healthQuery,
    enabled: mayDo(me.may, 'health.see'),
    refetchInterval: EVERY_MS,
    select: (health) => partsInNeed(health).length,
  });
  return { '/health': inNeed };
}
