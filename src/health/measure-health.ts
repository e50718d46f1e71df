import { mailWaiting } from '../accounts/index.ts';
import type { Clock } from '../base/clock.ts';
import type { PageStore } from '../pagestore/index.ts';
import { indexState, type SearchThread } from '../search/index.ts';
import { type Db, isLostConnection, saysDiskFull } from '../storage/index.ts';
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
  /** Told of a part that could not be measured by a fault of ours. */
  readonly onFailed: (error: unknown) => void;
  /** A running node; null where none is asked, and what only a node knows is left out. */
  readonly node: {
    /** When it last read the outbox. */
    readonly readAt: () => Date;
    readonly pages: () => ReturnType<PageStore['counts']>;
    readonly mostPageBytes: number;
    /** Whether a server that takes mail is set. */
    readonly isMailSent: () => Promise<boolean>;
  } | null;
};

/**
 * How the system is at this moment, part by part. Of a part that can't be measured, because the database is away or by
 * a fault of ours, that is told, and of the rest how it is: who looks here looks because something is wrong.
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

const database = ({ db, onFailed }: HealthSources, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => judged('database', await measureDatabase(db), now),
    () => unmeasured('database', { state: 'bad', problem: 'away' }),
  );

async function disk({ db, dataDir, onFailed }: HealthSources, now: Date): Promise<HealthPart> {
  const [room, indexBytes, bytes] = await Promise.all([
    roomAt(dataDir),
    indexBytesIn(dataDir),
    orUnmeasured<number | null>(
      onFailed,
      () => pictureBytes(db),
      () => null,
    ),
  ]);
  return judged('disk', { ...room, indexBytes, pictureBytes: bytes }, now);
}

const schedule = ({ db, onFailed }: HealthSources, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => judged('schedule', await measureSchedule(db, now), now),
    () => unmeasured('schedule', { state: 'bad', problem: 'unknown' }),
  );

const search = ({ db, thread, onFailed }: HealthSources, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => {
      const [live, index] = await Promise.all([liveArticles(db), indexState(thread)]);
      if (index === null) return unmeasured('search', { state: 'warn', problem: 'none' });
      const { articles: indexed, followedAt } = index;
      return judged('search', { indexed, live, followedAt: followedAt.toISOString() }, now);
    },
    () => unmeasured('search', { state: 'warn', problem: 'unknown' }),
  );

const clockOf = ({ db, onFailed }: HealthSources, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => judged('clock', await measureClock(db), now),
    () => unmeasured('clock', { state: 'warn', problem: 'unknown' }),
  );

const outbox = ({ db, onFailed }: HealthSources, { readAt }: Node, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => judged('outbox', { readAt: readAt().toISOString(), entries: await entriesInOutbox(db) }, now),
    () => unmeasured('outbox', { state: 'warn', problem: 'unknown' }),
  );

const mail = ({ db, onFailed }: HealthSources, { isMailSent }: Node, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => {
      const [{ waiting, oldestAt }, isSent] = await Promise.all([mailWaiting(db, now), isMailSent()]);
      return judged('mail', { waiting, oldestAt: oldestAt?.toISOString() ?? null, isSent }, now);
    },
    () => unmeasured('mail', { state: 'warn', problem: 'unknown' }),
  );

function pages({ pages: counts, mostPageBytes }: Node, now: Date): PartOf<'pages'> {
  const { hits, rendered, evicted, pages: held, bytes } = counts();
  return judged('pages', { hits, rendered, evicted, pages: held, bytes, mostBytes: mostPageBytes }, now);
}

/** Measures; where that fails, answers without. A database that is away, or has no room to work in, is no fault of ours. */
async function orUnmeasured<Answer>(
  onFailed: HealthSources['onFailed'],
  measure: () => Promise<Answer>,
  without: () => Answer,
): Promise<Answer> {
  try {
    return await measure();
  } catch (error) {
    if (!isLostConnection(error) && !saysDiskFull(error)) onFailed(error);
    return without();
  }
}
