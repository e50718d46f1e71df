import { sql } from 'kysely';
import type { Facts } from '../../base/refusal.ts';
import type { Tx } from '../connection.ts';

/** The channel on which the database tells that entries were committed. It carries no words, only the sign. */
export const CHANNEL = 'warraq_outbox';

/** Who did something: a person, a token's holder, or a part of the system that acts by itself. */
export type ActorRef = {
  readonly kind: string;
  readonly name: string;
  /** Null for all who have no account. */
  readonly personId: number | null;
  /** The network address that it came from; null for what comes from no network. */
  readonly from: string | null;
};

/** What a command did, for the audit and for everything that is derived from what it changed. */
export type Announcement = {
  /** `thing.verb`, such as `article.published`. */
  act: string;
  by: ActorRef;
  at: Date;
  thing: string;
  /** Null where there is only one of the thing, such as the site. */
  thingId: number | null;
  /** What pages may show of it; every page with one of these tags is dropped. */
  tags: readonly string[];
  /** For the audit alone: plain values, never an address of a person or a secret. */
  facts?: Facts;
};

/** Leaves, in the command's own transaction, what it did: it is told to the world when that commits, and only then. */
export async function announce(tx: Tx, { act, by, at, thing, thingId, tags, facts = {} }: Announcement): Promise<void> {
  await sql`
    with audited as (
      insert into audit (at, actor_kind, actor_name, person_id, from_address, act, thing, thing_id, facts)
      values (${at}, ${by.kind}, ${by.name}, ${by.personId}, ${by.from}, ${act}, ${thing}, ${thingId}, ${JSON.stringify(facts)}::jsonb)
    ), told as (
      insert into outbox (at, act, thing, thing_id, tags)
      values (${at}, ${act}, ${thing}, ${thingId}, ${[...tags]}::text[])
    )
    select pg_notify(${CHANNEL}, '')
  `.execute(tx);
}
