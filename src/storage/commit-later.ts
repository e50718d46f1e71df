import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/**
 * Lets a transaction commit before its log is on disk: a crash may take back this and what followed it, never a part of
 * it, and the next transaction that waits for the disk keeps this one too (PostgreSQL manual, "Asynchronous Commit").
 * For work that is done again when it is found undone, and told to nobody: not even announced, since a
 * reader of the outbox would have seen what a crash takes back.
 */
export async function commitLater(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx);
}
