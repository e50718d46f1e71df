import { type Kysely, sql } from 'kysely';

/**
 * An import can be undone: what it put beside things that were there before it, or what nobody could tell later from
 * what the newsroom made itself, bears its number. Null is the newsroom's own, and what came before this step.
 *
 * A picture's file can't go in the transaction that takes its row: until it is gone, its name stands in a table.
 *
 * Locks: the four tables for as long as an empty column takes; no row is rewritten (PostgreSQL manual, ALTER TABLE).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    alter table address add column import_id bigint;
    alter table query_address add column import_id bigint;
    alter table comment add column import_id bigint;
    alter table picture add column import_id bigint;

    create table removed_picture (
      hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
      media_type text not null
    );
  `.execute(db);
}
