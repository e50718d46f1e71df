import { z } from 'zod';

/*
 * How the system is, as the studio, `/health` and `warraq doctor` tell it: a part at a time, each with what was measured
 * and, where something is wrong, what. The sentences stand in messages/<locale>/health.ts.
 */

/** `warn`: somebody should look at it soon. `bad`: now. */
export const HEALTH_STATES = ['well', 'warn', 'bad'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

const count = z.number().int().min(0);
const instant = z.iso.datetime();

/** A part: `problem` and `measured` as its own; nothing was measured of what could not be asked. */
const part = <Name extends string, Problem extends string, Shape extends z.ZodRawShape>(
  name: Name,
  problems: readonly [Problem, ...Problem[]],
  measured: Shape,
) =>
  z.object({
    part: z.literal(name),
    state: z.enum(HEALTH_STATES),
    problem: z.enum(problems).nullable(),
    /** When whoever measures again and again first saw the problem; null where there is none, or it was measured once. */
    since: instant.nullable(),
    measured: z.object(measured).nullable(),
  });

const DatabaseHealth = part('database', ['unknown', 'away', 'slow', 'connections'], {
  answersInMs: z.number(),
  sizeBytes: count,
  connections: count,
  mostConnections: count,
  version: z.string(),
});

const DiskHealth = part('disk', ['unknown', 'low', 'full', 'placeAway', 'placeRefuses', 'placeFull'], {
  freeBytes: count,
  totalBytes: count,
  indexBytes: count,
  /** What pictures take where they lie, of their own and by what is made of them; null while the database is away. */
  pictureBytes: z.object({ own: count, made: count, uncounted: count }).nullable(),
  /** Where they lie: a folder, or a storage with its bucket. No key is ever told. */
  place: z.object({ kind: z.enum(['folder', 's3']), name: z.string() }),
  /** Why none can be kept there. */
  placeProblem: z.enum(['away', 'refuses', 'full']).nullable(),
});

const ScheduleHealth = part('schedule', ['unknown', 'late', 'alarms'], {
  waiting: count,
  nextAt: instant.nullable(),
  late: count,
  latestAt: instant.nullable(),
  alarms: count,
});

const OutboxHealth = part('outbox', ['unknown', 'behind'], {
  /** When this node last read what was announced. */
  readAt: instant,
  entries: count,
});

const SearchHealth = part('search', ['unknown', 'none', 'late', 'behind'], {
  indexed: count,
  live: count,
  followedAt: instant,
  /** When the oldest change was made that the index has not read. */
  unreadSince: instant.nullable(),
});

const PicturesHealth = part('pictures', ['unknown', 'failed', 'behind'], {
  /** Pictures that have no widths for readers yet, and are shown as they were taken in. */
  waiting: count,
  oldestAt: instant.nullable(),
  /** Those that could not be made, however often it was tried. */
  failed: count,
  /** Made, and their pages not yet told. */
  made: count,
});

const PagesHealth = part('pages', ['crowded'], {
  hits: count,
  rendered: count,
  /** Thrown out for want of memory. */
  evicted: count,
  pages: count,
  bytes: count,
  mostBytes: count,
});

const MailHealth = part('mail', ['unknown', 'unset', 'late'], {
  waiting: count,
  oldestAt: instant.nullable(),
  /** Whether a server that takes mail is set. */
  isSent: z.boolean(),
});

const ClockHealth = part('clock', ['unknown', 'off'], { offMs: z.number() });

export const HealthPart = z.discriminatedUnion('part', [
  DatabaseHealth,
  DiskHealth,
  ScheduleHealth,
  OutboxHealth,
  SearchHealth,
  PicturesHealth,
  PagesHealth,
  ClockHealth,
  MailHealth,
]);
export type HealthPart = z.output<typeof HealthPart>;
export type PartName = HealthPart['part'];

/** One part of them, by its name. */
export type PartOf<Name extends PartName> = Extract<HealthPart, { part: Name }>;

/** What was measured of a part. */
export type MeasuredOf<Name extends PartName> = NonNullable<PartOf<Name>['measured']>;

export const Health = z.object({
  /** The worst of the parts. */
  state: z.enum(HEALTH_STATES),
  at: instant,
  parts: z.array(HealthPart),
});
export type Health = z.output<typeof Health>;
