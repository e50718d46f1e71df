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

const GOOD_FOR_MS = 600_000;

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

/** Both as they were within the last ten minutes, so that looking often costs a large newsroom nothing. */
export function rememberSizes(db: Db, clock: Clock): Sizes {
  const { pictureBytes, entriesInOutbox } = sizesOf(db);
  return { pictureBytes: remembered(clock, pictureBytes), entriesInOutbox: remembered(clock, entriesInOutbox) };
}

function remembered<Counted>(clock: Clock, count: () => Promise<Counted>): () => Promise<Counted> {
  let last: { readonly at: number; readonly counted: Counted } | null = null;
  return async () => {
    const at = clock.now().getTime();
    if (last === null || at - last.at > GOOD_FOR_MS) last = { at, counted: await count() };
    return last.counted;
  };
}
