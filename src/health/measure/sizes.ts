import { sql } from 'kysely';
import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../storage/index.ts';

/** What is told and judges nothing, and is had only by reading a whole table. */
export type Sizes = {
  /** The bytes of all pictures as they were taken in. */
  readonly pictureBytes: () => Promise<number>;
  /** What lies in the outbox for those who read it. */
  readonly entriesInOutbox: () => Promise<number>;
};

const GOOD_FOR_MS = 600_000;

/** Both as they are now. */
export const sizesOf = (db: Db): Sizes => ({
  pictureBytes: async () => {
    const { rows } = await sql<{ bytes: number }>`
      select coalesce(sum(size_bytes), 0)::float8 as bytes from picture
    `.execute(db);
    return rows[0]?.bytes ?? 0;
  },
  entriesInOutbox: async () => {
    const { rows } = await sql<{ entries: number }>`select count(*)::integer as entries from outbox`.execute(db);
    return rows[0]?.entries ?? 0;
  },
});

/** Both as they were within the last ten minutes, so that looking often costs a large newsroom nothing. */
export function rememberSizes(db: Db, clock: Clock): Sizes {
  const { pictureBytes, entriesInOutbox } = sizesOf(db);
  return { pictureBytes: remembered(clock, pictureBytes), entriesInOutbox: remembered(clock, entriesInOutbox) };
}

function remembered(clock: Clock, count: () => Promise<number>): () => Promise<number> {
  let last: { readonly at: number; readonly counted: number } | null = null;
  return async () => {
    const at = clock.now().getTime();
    if (last === null || at - last.at > GOOD_FOR_MS) last = { at, counted: await count() };
    return last.counted;
  };
}
