import { sql } from 'kysely';
import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../storage/index.ts';

/** What the files of pictures take, in bytes. */
export type PictureBytes = {
  /** As they were taken in. */
  readonly own: number;
  /** What is made of them for readers: widths and crops. */
  readonly made: number;
  /** Pictures with widths that were made before their bytes were counted. */
  readonly uncounted: number;
};

/** What is told and judges nothing, and is had only by reading a whole table. */
export type Sizes = {
  readonly pictureBytes: () => Promise<PictureBytes>;
  /** What lies in the outbox for those who read it. */
  readonly entriesInOutbox: () => Promise<number>;
};

/** What took a millisecond to count is good for a second: counting never takes more than a thousandth of the time. */
const GOOD_FOR_TIMES = 1_000;

/** However long it took, it is no older than this. */
const MOST_AGE_MS = 600_000;

/** Both as they are now. */
export const sizesOf = (db: Db): Sizes => ({
  pictureBytes: async () => {
    const { rows } = await sql<PictureBytes>`
      select coalesce(sum(size_bytes), 0)::float8 as own, coalesce(sum(rendition_bytes), 0)::float8 as made,
        count(*) filter (where rendition_widths <> '{}' and rendition_bytes is null)::integer as uncounted
      from picture
    `.execute(db);
    return rows[0] ?? { own: 0, made: 0, uncounted: 0 };
  },
  entriesInOutbox: async () => {
    const { rows } = await sql<{ entries: number }>`select count(*)::integer as entries from outbox`.execute(db);
    return rows[0]?.entries ?? 0;
  },
});

/**
 * Both as they were lately: a small newsroom sees what it uploaded at the next look, and looking often costs a large one
 * nothing.
 */
export function rememberSizes(db: Db, clock: Clock): Sizes {
  const { pictureBytes, entriesInOutbox } = sizesOf(db);
  return { pictureBytes: remembered(clock, pictureBytes), entriesInOutbox: remembered(clock, entriesInOutbox) };
}

/** Counts anew once what was counted is older than the time that counting takes allows. */
export function remembered<Counted>(clock: Clock, count: () => Promise<Counted>): () => Promise<Counted> {
  let last: { readonly until: number; readonly counted: Counted } | null = null;
  return async () => {
    const beganAt = clock.now().getTime();
    if (last === null || beganAt >= last.until) {
      const counted = await count();
      const tookMs = clock.now().getTime() - beganAt;
      last = { until: beganAt + Math.min(tookMs * GOOD_FOR_TIMES, MOST_AGE_MS), counted };
    }
    return last.counted;
  };
}
