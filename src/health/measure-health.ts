import { mailWaiting } from '../accounts/index.ts';
import type { Clock } from '../base/clock.ts';
import type { PageStore } from '../pagestore/index.ts';
import { indexState, type SearchThread } from '../search/index.ts';
import { type Db, isLostConnection } from '../storage/index.ts';
import type { Health, HealthPart, PartOf } from './contract.ts';
import { judged, unmeasured, worstOf } from './judge.ts';
import { measureClock, measureDatabase } from './measure/database.ts';
import { indexBytesIn, roomAt } from './measure/disk.ts';
import { entriesInOutbox, liveArticles, measureSchedule, pictureBytes } from './measure/newsroom.ts';

/** What is asked how it is. */
export type HealthSources = {
  readonly db: Db;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly thread: SearchThread;
  /** A running node; null where none is asked, and what only a node knows is left out. */
  readonly node: {
    /** When it last read the outbox. */
    readonly readAt: () => Date;
    readonly pages: () => ReturnType<PageStore['counts']>;
    readonly mostPageBytes: number;
    /** Whether a server that takes mail is set. */
    readonly isMailSent: boolean;
  } | null;
};

/**
 * How the system is at this moment, part by part. With the database away the rest is told all the same; any other
 * failure is a bug and thrown.
 */
export async function measureHealth(sources: HealthSources): Promise<Health> {
  const now = sources.clock.now();
  const parts = await Promise.all([
    database(sources, now),
    disk(sources, now),
    schedule(sources, now),
    search(sources, now),
    clockOf(sources, now),
    ...(sources.node === null
      ? []
      : [outbox(sources, sources.node, now), mail(sources, sources.node, now), pages(sources.node, now)]),
  ]);
  return { state: worstOf(parts), at: now.toISOString(), parts };
}

type Node = NonNullable<HealthSources['node']>;

const database = ({ db }: HealthSources, now: Date) =>
  orWhenAway(
    async () => judged('database', await measureDatabase(db), now),
    () => unmeasured('database', { state: 'bad', problem: 'away' }),
  );

async function disk({ db, dataDir }: HealthSources, now: Date): Promise<HealthPart> {
  const [room, indexBytes, bytes] = await Promise.all([
    roomAt(dataDir),
    indexBytesIn(dataDir),
    orWhenAway<number | null>(
      () => pictureBytes(db),
      () => null,
    ),
  ]);
  return judged('disk', { ...room, indexBytes, pictureBytes: bytes }, now);
}

const schedule = ({ db }: HealthSources, now: Date) =>
  orWhenAway(
    async () => judged('schedule', await measureSchedule(db, now), now),
    () => unmeasured('schedule', { state: 'bad', problem: 'unknown' }),
  );

const search = ({ db, thread }: HealthSources, now: Date) =>
  orWhenAway(
    async () => {
      const [live, index] = await Promise.all([liveArticles(db), indexState(thread)]);
      if (index === null) return unmeasured('search', { state: 'warn', problem: 'none' });
      const { articles: indexed, followedAt } = index;
      return judged('search', { indexed, live, followedAt: followedAt.toISOString() }, now);
    },
    () => unmeasured('search', { state: 'warn', problem: 'unknown' }),
  );

const clockOf = ({ db }: HealthSources, now: Date) =>
  orWhenAway(
    async () => judged('clock', await measureClock(db), now),
    () => unmeasured('clock', { state: 'warn', problem: 'unknown' }),
  );

const outbox = ({ db }: HealthSources, { readAt }: Node, now: Date) =>
  orWhenAway(
    async () => judged('outbox', { readAt: readAt().toISOString(), entries: await entriesInOutbox(db) }, now),
    () => unmeasured('outbox', { state: 'warn', problem: 'unknown' }),
  );

const mail = ({ db }: HealthSources, { isMailSent: isSent }: Node, now: Date) =>
  orWhenAway(
    async () => {
      const { waiting, oldestAt } = await mailWaiting(db, now);
      return judged('mail', { waiting, oldestAt: oldestAt?.toISOString() ?? null, isSent }, now);
    },
    () => unmeasured('mail', { state: 'warn', problem: 'unknown' }),
  );

function pages({ pages: counts, mostPageBytes }: Node, now: Date): PartOf<'pages'> {
  const { hits, rendered, evicted, pages: held, bytes } = counts();
  return judged('pages', { hits, rendered, evicted, pages: held, bytes, mostBytes: mostPageBytes }, now);
}

/** Does something with the database; where that is away, answers without it. */
async function orWhenAway<Answer>(ask: () => Promise<Answer>, away: () => Answer): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (isLostConnection(error)) return away();
    throw error;
  }
}
