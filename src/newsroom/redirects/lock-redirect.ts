import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';
import { addressKey } from '../addresses/address-key.ts';
import { redirectUnknown } from '../refusals.ts';
import type { Target } from './target.ts';

/** Reads a redirect that was made by hand, for a change; refused when there is none at the path. */
export async function lockRedirect(
  tx: Tx,
  given: string,
): Promise<Pick<Target, 'thing' | 'id'> & { readonly path: string }> {
  const path = addressKey(given);
  // A thing that took the address for its own since then keeps it.
  const { rows } = await sql<Pick<Target, 'thing' | 'id'>>`
    select thing, thing_id as id from address
    where path = ${path} and state = 'redirect' and exists (select from redirect where redirect.path = address.path)
    for update
  `.execute(tx);
  const [found] = rows;
  if (found === undefined) throw redirectUnknown({ path });
  return { ...found, path };
}
