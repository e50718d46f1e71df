import { type Kysely, sql } from 'kysely';

/**
 * Words that a newsroom adds to the lexicon, so that search knows them with their clitics: a new name, a term of the
 * region. A table of its own, which nothing else looks at.
 *
 * Locks: none that anybody waits for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    create table lexicon_word (
      word text primary key check (word <> ''),
      kind text not null check (kind in ('noun', 'people', 'things', 'past', 'imperfect', 'name')),
      added_at timestamptz not null
    )
  `.execute(db);
}
