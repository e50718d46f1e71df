import { sql } from 'kysely';
import type { Db, Tx } from '../connection.ts';
import type { OutboxPosition } from './read.ts';

/** An entry is kept this long for readers that keep their position in memory, such as a node's page store. */
export const KEPT_DAYS = 7;

/** A reader that was not heard of for this long is forgotten, so that it doesn't keep every entry for ever. */
const FORGOTTEN_DAYS = 30;

const PRUNED_AT_ONCE = 5_000;

/**
 * Where a reader stands that keeps its position in the database, or null if it never stood anywhere; nobody else
 * can move it before this transaction ends. What it does with the entries belongs in the same transaction: then
 * each has its effect once, whenever the reader is killed.
 */
export async function lockReader(tx: Tx, name: string): Promise<OutboxPosition | null> {
  const row = await tx
    .selectFrom('outbox_reader')
    .select(['seen', 'target', 'cursor'])
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Notes how far a reader has come. */
export async function putReader(tx: Db | Tx, name: string, position: OutboxPosition, at: Date): Promise<void> {
  await tx
    .insertInto('outbox_reader')
    .values({ name, ...position, read_at: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ ...position, read_at: at }))
    .execute();
}

/**
 * Deletes entries that are old and that every reader with a position in the database has read; returns how many.
 * Whoever keeps a position in memory and was away longer than `KEPT_DAYS` must derive anew.
 */
export async function pruneOutbox(db: Db, now: Date): Promise<number> {
  await db.deleteFrom('outbox_reader').where('read_at', '<', daysBefore(now, FORGOTTEN_DAYS)).execute();
  let pruned = 0;
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from outbox where id in (
        select id from outbox
         where at < ${daysBefore(now, KEPT_DAYS)}
           and not exists (select from outbox_reader where not pg_visible_in_snapshot(outbox.xid, seen))
         order by id limit ${PRUNED_AT_ONCE}
      )
    `.execute(db);
    pruned += Number(numAffectedRows);
    if (numAffectedRows < PRUNED_AT_ONCE) return pruned;
  }
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);
