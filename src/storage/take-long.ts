import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** Lets the statements of a transaction take what going over a whole site takes; locks are waited for as ever. */
export async function takeLong(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx);
}
