import { sql } from 'kysely';
import type { Tx } from '../connection.ts';
import { type Announcement, CHANNEL } from './announce.ts';

/** What a job did that nobody decided. */
export type Telling = Pick<Announcement, 'act' | 'thing' | 'thingId' | 'tags'>;

/**
 * Leaves in the outbox what the system made by itself, so that pages show it. It stands in no audit: somebody's command
 * came before it, and stands there.
 */
export async function tell(tx: Tx, { act, thing, thingId, tags }: Telling): Promise<void> {
  await sql`
    with told as (
      insert into outbox (at, act, thing, thing_id, tags) values (now(), ${act}, ${thing}, ${thingId}, ${[...tags]}::text[])
    )
    select pg_notify(${CHANNEL}, '')
  `.execute(tx);
}
