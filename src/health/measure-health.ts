import { mailWaiting } from '../accounts/index.ts';
import type { Clock } from '../base/clock.ts';
import { type PicturePlace, type PlaceName, queueState } from '../media/index.ts';
import type { PageStore } from '../pagestore/index.ts';
import { indexState, type SearchThread } from '../search/index.ts';
import { type Db, isLostConnection, isPoolBusy, saysDiskFull } from '../storage/index.ts';
import type { Health, HealthPart, PartOf } from './contract.ts';
import { judged, unmeasured, type Verdict, worstOf } from './judge.ts';
import { measureClock, measureDatabase } from './measure/database.ts';
import { indexBytesIn, roomAt } from './measure/disk.ts';
import { liveArticles, measureSchedule } from './measure/newsroom.ts';
import { type PictureBytes, type Sizes, sizesOf } from './measure/sizes.ts';

/** What is asked how it is. */
export type HealthSources = {
  readonly db: Db;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly place: PicturePlace;
  readonly thread: SearchThread;
  /** Told of a part that could not be measured by a fault of ours. */
  readonly onFailed: (error: unknown) => void;
  /** Whether a server that takes mail is set. */
  readonly isMailSent: () => Promise<boolean>;
  /** A running node; null where none is asked, and what only a node knows is left out. */
  readonly node: {
    /** When it last read the outbox. */
    readonly readAt: () => Date;
    readonly pages: () => ReturnType<PageStore['counts']>;
    readonly mostPageBytes: number;
    readonly sizes: Sizes;
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
    pictures(sources, now),
    clockOf(sources, now),
    mail(sources, now),
    ...(sources.node === null ? [] : [outbox(sources, sources.node, now), pages(sources.node, now)]),
  ]);
  return { state: worstOf(parts), at: now.toISOString(), parts };
}

type Node = NonNullable<HealthSources['node']>;

const database = ({ db, onFailed }: HealthSources, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => judged('database', await measureDatabase(db), now),
    (error) => unmeasured('database', { state: 'bad', problem: hinderedBy(error) }),
  );

/** Why the database could not be asked. Connections that are all at work are no sign that it is away. */
function hinderedBy(error: unknown): Verdict<'database'>['problem'] {
  if (isPoolBusy(error)) return 'connections';
  return isLostConnection(error) ? 'away' : 'unknown';
}

const disk = ({ db, dataDir, place, node, onFailed }: HealthSources, now: Date) =>
  orUnmeasured<HealthPart>(
    onFailed,
    async () => {
      const [room, indexBytes, pictureBytes, placeProblem] = await Promise.all([
        roomAt(dataDir),
        indexBytesIn(dataDir),
        orUnmeasured<PictureBytes | null>(
          onFailed,
          () => (node?.sizes ?? sizesOf(db)).pictureBytes(),
          () => null,
        ),
        place.check(),
      ]);
      const told = { kind: place.name.kind, name: writtenName(place.name) };
      return judged('disk', { ...room, indexBytes, pictureBytes, place: told, placeProblem }, now);
    },
    () => unmeasured('disk', { state: 'bad', problem: 'unknown' }),
  );

const writtenName = (name: PlaceName): string => (name.kind === 's3' ? `${name.endpoint}/${name.bucket}` : name.folder);

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
      const [live, index] = await Promise.all([liveArticles(db), indexState(db, thread)]);
      if (index === null) return unmeasured('search', { state: 'warn', problem: 'none' });
      const { articles: indexed, followedAt, unreadSince } = index;
      const told = { followedAt: followedAt.toISOString(), unreadSince: unreadSince?.toISOString() ?? null };
      return judged('search', { indexed, live, ...told }, now);
    },
    () => unmeasured('search', { state: 'warn', problem: 'unknown' }),
  );

const pictures = ({ db, onFailed }: HealthSources, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => {
      const { oldestAt, ...counts } = await queueState(db);
      return judged('pictures', { ...counts, oldestAt: oldestAt?.toISOString() ?? null }, now);
    },
    () => unmeasured('pictures', { state: 'warn', problem: 'unknown' }),
  );

const clockOf = ({ db, onFailed }: HealthSources, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => judged('clock', await measureClock(db), now),
    () => unmeasured('clock', { state: 'warn', problem: 'unknown' }),
  );

const outbox = ({ onFailed }: HealthSources, { readAt, sizes }: Node, now: Date) =>
  orUnmeasured(
    onFailed,
    async () => judged('outbox', { readAt: readAt().toISOString(), entries: await sizes.entriesInOutbox() }, now),
    () => unmeasured('outbox', { state: 'warn', problem: 'unknown' }),
  );

const mail = ({ db, isMailSent, onFailed }: HealthSources, now: Date) =>
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
  without: (error: unknown) => Answer,
): Promise<Answer> {
  try {
    return await measure();
  } catch (error) {
    if (!isLostConnection(error) && !saysDiskFull(error)) onFailed(error);
    return without(error);
  }
}
