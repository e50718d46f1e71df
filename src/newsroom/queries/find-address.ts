import { sql } from 'kysely';
import { pathIn } from '../../arabic/index.ts';
import { type PictureView, pictureAddress } from '../../media/index.ts';
import type { Db } from '../../storage/index.ts';
import { addressKey, isWrittenCanonically, MOST_ADDRESS_BYTES } from '../addresses/address-key.ts';
import { formerKeys } from '../addresses/former-keys.ts';
import type { FormerlyAddressed } from '../addresses/keep-old-addresses.ts';
import type { Addressed } from '../addresses/put-address.ts';
import { uploadKeys } from '../addresses/upload-keys.ts';

/** What an address leads to. `address` and `location` are canonical paths, decoded. */
export type AddressAnswer =
  | { readonly is: 'canonical'; readonly thing: Addressed; readonly id: number; readonly address: string }
  | {
      readonly is: 'redirect';
      readonly thing: FormerlyAddressed;
      readonly id: number;
      readonly location: string;
      /** Whether the address is one that the thing has or had, and was not only taken for one. */
      readonly isOwn: boolean;
    }
  | { readonly is: 'gone'; readonly thing: FormerlyAddressed; readonly id: number }
  | { readonly is: 'unknown' };

/** A thing that was found under a key, and where its readers see it. */
type Found = {
  readonly key: string;
  readonly thing: FormerlyAddressed;
  readonly id: number;
  readonly state: 'canonical' | 'redirect' | 'gone';
  readonly home: string | null;
  readonly picture: Pick<PictureView, 'hash' | 'mediaType'> | null;
};

const UNKNOWN = { is: 'unknown' } as const;

/**
 * Looks up a path as it came in a request. However it is written, it reaches its thing at once or by one redirect;
 * what isn't live is unknown, what was withdrawn is gone.
 */
export async function findAddress(db: Db, rawPath: string): Promise<AddressAnswer> {
  const key = addressKey(rawPath);
  const found = (await findKeys(db, [key])).get(key);
  return found === undefined ? UNKNOWN : answerOf(found, rawPath);
}

/**
 * The same; and a path that is nobody's leads to the thing whose it would be by the rules of WordPress
 * (former-keys.ts). All of it is one question.
 */
export async function followAddress(db: Db, rawPath: string): Promise<AddressAnswer> {
  const key = addressKey(rawPath);
  const former = formerKeys(key);
  const found = await findKeys(db, [key, ...former.map((one) => one.key)]);
  const own = found.get(key);
  if (own !== undefined) return answerOf(own, rawPath);
  for (const { key, of } of former) {
    const one = found.get(key);
    if (one !== undefined && of.includes(one.thing)) return answerOf(one, null);
  }
  return UNKNOWN;
}

/** The picture that a former system had at a path, or from which it made the one there. */
export async function findUpload(db: Db, rawPath: string): Promise<AddressAnswer> {
  const keys = uploadKeys(rawPath);
  const found = await findKeys(db, keys);
  const key = keys.find((one) => found.has(one));
  const first = key === undefined ? undefined : found.get(key);
  return first === undefined ? UNKNOWN : answerOf(first, key === keys[0] ? rawPath : null);
}

/** What a former system had at a query; its key is what `queryKey` gives. */
export async function findQueryAddress(db: Db, key: string): Promise<AddressAnswer> {
  const found = (await findKeys(db, [key])).get(key);
  return found === undefined ? UNKNOWN : answerOf(found, '');
}

/** The things that are kept under keys, without those that readers can't see. */
async function findKeys(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, Found>> {
  const short = keys.filter((key) => Buffer.byteLength(key) <= MOST_ADDRESS_BYTES);
  const paths = short.filter((key) => key.startsWith('/'));
  const queries = short.filter((key) => !key.startsWith('/'));
  const { rows } = await sql<Found>`
    select found.key, found.state, found.thing, found.thing_id as id,
      (select path from address where thing = found.thing and thing_id = found.thing_id and state = 'canonical') as home,
      (select json_build_object('hash', hash, 'mediaType', media_type) from picture
        where found.thing = 'picture' and id = found.thing_id) as picture
    from (
      select path as key, state, thing, thing_id from address where path = any(${paths}::text[])
      union all
      select query, case when exists (
          select from address gone
          where gone.thing = asked.thing and gone.thing_id = asked.thing_id and gone.state = 'gone'
        ) then 'gone' else 'redirect' end, thing, thing_id
      from query_address asked where query = any(${queries}::text[])
    ) found
    where found.state = 'gone' or case found.thing
      when 'article' then exists (select from live_article where article_id = found.thing_id)
      -- An import puts the addresses of its pages before them.
      when 'static_page' then exists (select from static_page where id = found.thing_id)
      else true
    end
  `.execute(db);
  const seen = rows.filter(({ state, home, picture }) => state === 'gone' || home !== null || picture !== null);
  return new Map(seen.map((row) => [row.key, row]));
}

/** @param rawPath how the thing's own address was written; null where another was taken for it */
function answerOf({ key, thing, id, state, home, picture }: Found, rawPath: string | null): AddressAnswer {
  if (state === 'gone') return { is: 'gone', thing, id };
  const isHome = state === 'canonical' && rawPath !== null && isWrittenCanonically(pathIn(rawPath), key);
  if (isHome && thing !== 'picture') return { is: 'canonical', thing, id, address: key };
  const location = picture === null ? home : pictureAddress(picture);
  return location === null ? UNKNOWN : { is: 'redirect', thing, id, location, isOwn: rawPath !== null };
}
