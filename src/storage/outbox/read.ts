import { sql } from 'kysely';
import type { Db, Tx } from '../connection.ts';
import { outboxPositionLost } from '../refusals.ts';

/**
 * How far a reader of the outbox has come. `seen` is the snapshot up to which it has read everything; while it
 * reads on to `target` in chunks, `cursor` is the last entry of the chunk before. All three are the database's own
 * words, and mean nothing in another database.
 */
export type OutboxPosition = { readonly seen: string; readonly target: string | null; readonly cursor: number };

/** One thing that happened, to whoever derives something from it. */
export type OutboxEntry = {
  id: number;
  at: Date;
  act: string;
  thing: string;
  thingId: number | null;
  tags: readonly string[];
};

/** Before everything: a snapshot in which no transaction is over. */
export const BEGINNING: OutboxPosition = { seen: '1:1:', target: null, cursor: 0 };

/** After everything that is committed now: where something derived from the present state reads on. */
export async function presentPosition(db: Db | Tx): Promise<OutboxPosition> {
  const { rows } = await sql<{ seen: string }>`select pg_current_snapshot()::text as seen`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('the database has no present');
  return { seen: row.seen, target: null, cursor: 0 };
}

type Bound = { target: string; lost: boolean };
type Row = Bound & (OutboxEntry | { id: null });

/**
 * The next entries after a position, at most `limit`, the position after them, and whether that is the present:
 * until it is, there may be more to read at once, also after a chunk that was not full. Each committed entry comes
 * exactly once, however late its transaction committed; of two that touch the same thing the later comes later.
 *
 * Ask the primary: a replica's snapshots don't list the transactions under way.
 * Refuses a position that lies ahead of the database, which went back to an earlier state: derive anew then.
 */
export async function readOutbox(
  db: Db | Tx,
  { seen, target, cursor }: OutboxPosition,
  limit: number,
): Promise<{ entries: OutboxEntry[]; position: OutboxPosition; isPresent: boolean }> {
  // One statement, so that what is read and what is noted as seen are one snapshot.
  const { rows } = await sql<Row>`
    with bound as (
      select coalesce(${target}::pg_snapshot, pg_current_snapshot()) as target,
             pg_snapshot_xmax(${seen}::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()) as lost
    )
    select bound.target::text as target, bound.lost, entry.*
      from bound left join lateral (
        select id, at, act, thing, thing_id as "thingId", tags
          from outbox
         where xid >= pg_snapshot_xmin(${seen}::pg_snapshot)
           and not pg_visible_in_snapshot(xid, ${seen}::pg_snapshot)
           and pg_visible_in_snapshot(xid, bound.target)
           and id > ${cursor}
         order by id
         limit ${limit}
      ) as entry on true
  `.execute(db);
  const [first] = rows;
  if (first === undefined || first.lost) throw outboxPositionLost({ seen });
  const entries = rows.flatMap((row) => (row.id === null ? [] : [entryOf(row)]));
  const last = entries.at(-1);
  const isWhole = last === undefined || entries.length < limit;
  return {
    entries,
    // A batch that took several chunks ends where it was when its first chunk was read.
    isPresent: isWhole && target === null,
    position: isWhole
      ? { seen: first.target, target: null, cursor: 0 }
      : { seen, target: first.target, cursor: last.id },
  };
}

const entryOf = ({ id, at, act, thing, thingId, tags }: OutboxEntry): OutboxEntry => ({
  id,
  at,
  act,
  thing,
  thingId,
  tags,
});
