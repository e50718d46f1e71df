import { sql } from 'kysely';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { addressKey } from '../addresses/address-key.ts';
import { mayLeadFrom } from '../addresses/system-paths.ts';
import { explainAddress } from '../queries/explain-address.ts';
import { redirectAlive, redirectReserved } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { findTarget } from './target.ts';

/** A path that nobody's address is, and where it is to lead. */
export type RedirectContent = { readonly path: string; readonly to: string };

/** Leads an address that is nobody's to something that is alive. Addresses that things have or had stay as they are. */
export async function createRedirect(
  tx: Tx,
  actor: Actor,
  at: Date,
  { path: given, to }: RedirectContent,
): Promise<void> {
  checkRight(actor, 'redirect.edit');
  const path = addressKey(given);
  if (!mayLeadFrom(path)) throw redirectReserved({ path });
  const { thing, id, address } = await findTarget(tx, path, to);
  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto('address')
    .values({ path, state: 'redirect', thing, thing_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (added === 0n) throw redirectAlive({ path, is: (await explainAddress(tx, path)).is });
  await sql`insert into redirect (path, made_at, made_by) values (${path}, ${at}, ${actor.name})`.execute(tx);
  await announce(tx, {
    ...{ act: 'redirect.created', by: actor, at, thing, thingId: id, tags: ['addresses'] },
    facts: { path, to: address },
  });
}
