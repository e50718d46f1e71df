import type { HealthPart, HealthState, MeasuredOf, PartName, PartOf } from './contract.ts';

/* From which measure on something is wrong. Numbers are those at which a newsroom notices, or is about to. */

const GB = 1_000_000_000;

/** A question that reads nothing takes half a millisecond; at this, pages that aren't held take seconds. */
const SLOW_MS = 200;
/** Some connections are kept for whoever mends the database. */
const MANY_CONNECTIONS = 0.9;

/** A day of a busy newsroom's pictures. */
const LOW_BYTES = 5 * GB;
const LOW_SHARE = 0.1;
/** PostgreSQL needs room to come up again after its disk was full. */
const FULL_BYTES = GB / 2;

/** A node looks at the outbox every five seconds, told or not. */
const BEHIND_MS = 60_000;

/** Answers from memory for each page that is rendered: below this, memory does little for readers. */
const FEW_HITS = 4;

/** Articles that the index lacks, or has too many of, while a batch is under way. */
const APART = 20;

/** An index looks every five seconds; a whole one is made in minutes, and an import keeps it busy for as long. */
const LATE_INDEX_MS = 600_000;

/** What is due is published within a second. */
export const LATE_MS = 10_000;

/** A node makes one in some seconds: so many for so long says that none are made, or that a whole site came in. */
const MANY_PICTURES = 50;
const LATE_PICTURES_MS = 3_600_000;

/** Somebody waits for what is in it: a link that lets them in. */
const LATE_MAIL_MS = 600_000;

/** From here on a scheduled article is seen to be early or late. */
const OFF_MS = 2_000;

/** How a part was judged. */
export type Verdict<Name extends PartName> = Pick<PartOf<Name>, 'state' | 'problem'>;

const WELL = { state: 'well', problem: null } as const;

/** What is wrong with where pictures lie, as it is told of the disk. */
const PLACE = { away: 'placeAway', refuses: 'placeRefuses', full: 'placeFull' } as const;

const isOlder = (instant: string | null, ms: number, now: Date): boolean =>
  instant !== null && now.getTime() - Date.parse(instant) > ms;

/** How each part is judged by what was measured of it. */
const JUDGES: { [Name in PartName]: (measured: MeasuredOf<Name>, now: Date) => Verdict<Name> } = {
  database: ({ answersInMs, connections, mostConnections }) => {
    if (connections >= mostConnections * MANY_CONNECTIONS) return { state: 'warn', problem: 'connections' };
    return answersInMs > SLOW_MS ? { state: 'warn', problem: 'slow' } : WELL;
  },
  disk: ({ freeBytes, totalBytes, placeProblem }) => {
    if (freeBytes < FULL_BYTES) return { state: 'bad', problem: 'full' };
    if (placeProblem !== null) return { state: 'bad', problem: PLACE[placeProblem] };
    return freeBytes < LOW_BYTES && freeBytes < totalBytes * LOW_SHARE ? { state: 'warn', problem: 'low' } : WELL;
  },
  schedule: ({ late, alarms }) => {
    if (late > 0) return { state: 'bad', problem: 'late' };
    return alarms > 0 ? { state: 'warn', problem: 'alarms' } : WELL;
  },
  outbox: ({ readAt }, now) => (isOlder(readAt, BEHIND_MS, now) ? { state: 'bad', problem: 'behind' } : WELL),
  search: ({ indexed, live, unreadSince }, now) => {
    if (isOlder(unreadSince, LATE_INDEX_MS, now)) return { state: 'warn', problem: 'late' };
    return Math.abs(indexed - live) > APART ? { state: 'warn', problem: 'behind' } : WELL;
  },
  pictures: ({ waiting, oldestAt, failed }, now) => {
    if (failed > 0) return { state: 'warn', problem: 'failed' };
    return waiting > MANY_PICTURES && isOlder(oldestAt, LATE_PICTURES_MS, now)
      ? { state: 'warn', problem: 'behind' }
      : WELL;
  },
  pages: ({ hits, rendered, evicted }) =>
    evicted > rendered / 2 && hits < rendered * FEW_HITS ? { state: 'warn', problem: 'crowded' } : WELL,
  mail: ({ waiting, oldestAt, isSent }, now) => {
    if (waiting > 0 && !isSent) return { state: 'warn', problem: 'unset' };
    return isOlder(oldestAt, LATE_MAIL_MS, now) ? { state: 'bad', problem: 'late' } : WELL;
  },
  clock: ({ offMs }) => (Math.abs(offMs) > OFF_MS ? { state: 'warn', problem: 'off' } : WELL),
};

/** A part with what was measured of it, judged. */
export const judged = <Name extends PartName>(part: Name, measured: MeasuredOf<Name>, now: Date): PartOf<Name> =>
  // The compiler can't see that the three belong to one part, though each is typed by its name.
  ({ part, ...JUDGES[part](measured, now), since: null, measured }) as PartOf<Name>;

/** A part of which nothing could be measured, and why. */
export const unmeasured = <Name extends PartName>(part: Name, verdict: Verdict<Name>): PartOf<Name> =>
  ({ part, ...verdict, since: null, measured: null }) as PartOf<Name>;

const WORSE: Readonly<Record<HealthState, number>> = { well: 0, warn: 1, bad: 2 };

/** How bad it is, as a number for graphs: 0 well, 1 warn, 2 bad. */
export const severityOf = (state: HealthState): number => WORSE[state];

/** The worst state of all. */
export const worstOf = (parts: readonly HealthPart[]): HealthState =>
  parts.reduce<HealthState>((worst, { state }) => (WORSE[state] > WORSE[worst] ? state : worst), 'well');
