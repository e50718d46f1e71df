import { sql } from 'kysely';
import type { Db } from '../../src/storage/index.ts';

/** Lets what is written into a table fail as PostgreSQL does, with its code, where another transaction is too long. */
export async function heldUp(db: Db, table: string, { code, where }: { code: string; where: string }): Promise<void> {
  await sql`
    create or replace function held_up() returns trigger language plpgsql as $$
      begin raise exception 'held up' using errcode = ${sql.lit(code)}; end
    $$`.execute(db);
  await sql`create or replace trigger held_up before insert on ${sql.table(table)}
    for each row when (${sql.raw(where)}) execute function held_up()`.execute(db);
}
