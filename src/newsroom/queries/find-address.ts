import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import { addressKey, isWrittenCanonically, MOST_ADDRESS_BYTES } from '../addresses/address-key.ts';
import type { Addressed } from '../addresses/put-address.ts';

/** What an address leads to. `address` and `location` are canonical paths, decoded. */
export type AddressAnswer =
  | { readonly is: 'canonical'; readonly thing: Addressed; readonly id: number; readonly address: string }
  | { readonly is: 'redirect'; readonly location: string }
  | { readonly is: 'gone'; readonly thing: Addressed; readonly id: number }
  | { readonly is: 'unknown' };

type Row = { path: string; state: string; thing: Addressed; id: number; canonical: string | null };

/**
 * Looks up a path as it came in a request. However it is written, it reaches its thing at once or by one redirect;
 * what isn't live is unknown, what was withdrawn is gone.
 */
export async function findAddress(db: Db, rawPath: string): Promise<AddressAnswer> {
  const key = addressKey(rawPath);
  if (Buffer.byteLength(key) > MOST_ADDRESS_BYTES) return { is: 'unknown' };
  const { rows } = await sql<Row>`
    select found.path, found.state, found.thing, found.thing_id as id, home.path as canonical
    from address found
    left join address home on home.thing = found.thing and home.thing_id = found.thing_id and home.state = 'canonical'
    where found.path = ${key}
      and (found.thing <> 'article' or found.state = 'gone'
        or exists (select from live_article where article_id = found.thing_id))
  `.execute(db);
  const [row] = rows;
  if (row === undefined) return { is: 'unknown' };
  const { path, state, thing, id, canonical } = row;
  if (state === 'gone') return { is: 'gone', thing, id };
  if (canonical === null) return { is: 'unknown' };
  const isHome = state === 'canonical' && isWrittenCanonically(rawPath.replace(/[?#].*$/s, ''), path);
  return isHome ? { is: 'canonical', thing, id, address: path } : { is: 'redirect', location: canonical };
}
