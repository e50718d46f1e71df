import { type Kysely, sql } from 'kysely';

/**
 * Authors are found by their portrait: when an import is undone, thousands of pictures go at once, and for each of them
 * the database looks whether an author still has it. Every other foreign key is found by an index since 0001.
 *
 * Locks: `author` against writers while its few rows are read (PostgreSQL manual, CREATE INDEX).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`create index author_by_portrait on author (portrait_id) where portrait_id is not null`.execute(db);
}
