import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import { addressKey, MOST_ADDRESS_BYTES } from '../addresses/address-key.ts';
import type { FormerlyAddressed } from '../addresses/keep-old-addresses.ts';
import { isSystemPath } from '../addresses/system-paths.ts';
import { followAddress } from './find-address.ts';
import type { NamedThing } from './redirects.ts';
import { titleOf } from './titles.ts';

/** Why an address answers as it does. */
export type AddressReason =
  /** It is the address of something that readers see. */
  | { readonly is: 'live'; readonly of: NamedThing }
  /** It leads on: it was the thing's own before, was led there by hand, or only taken for one of its addresses. */
  | { readonly is: 'moved'; readonly why: 'formerly' | 'byHand' | 'takenFor'; readonly of: NamedThing }
  /** 410: what was there has been withdrawn. */
  | { readonly is: 'withdrawn'; readonly of: NamedThing }
  /** 404: an article's, that is not published now; it stays its own. */
  | { readonly is: 'hidden'; readonly of: NamedThing }
  /** The system answers there itself: the front page, archives, feeds, files. */
  | { readonly is: 'system' }
  /** 404; with what is written most like it. */
  | { readonly is: 'unknown'; readonly near: readonly NamedThing[] };

/** How many neighbours are looked at on each side of an address, and how many of them are shown. */
const LOOKED_AT = 20;
const NEAR = 5;

/** The reason of the answer that a path gets, as the table of addresses tells it. */
export async function explainAddress(db: Db, rawPath: string): Promise<AddressReason> {
  const path = addressKey(rawPath);
  const kept = await findKept(db, path);
  if (kept === null && isSystemPath(path)) return { is: 'system' };
  const answer = await followAddress(db, rawPath);
  switch (answer.is) {
    case 'canonical':
      return { is: 'live', of: await nameOf(db, answer, answer.address) };
    case 'redirect': {
      const of = await nameOf(db, answer, answer.location);
      // The address itself, written in another way.
      if (kept?.state === 'canonical') return { is: 'live', of };
      return { is: 'moved', why: kept === null ? 'takenFor' : kept.byHand ? 'byHand' : 'formerly', of };
    }
    case 'gone':
      return { is: 'withdrawn', of: await nameOf(db, answer, null) };
    case 'unknown':
      return kept === null
        ? { is: 'unknown', near: await nearTo(db, path) }
        : { is: 'hidden', of: await nameOf(db, kept, null) };
    default:
      return answer satisfies never;
  }
}

type Kept = {
  readonly thing: FormerlyAddressed;
  readonly id: number;
  readonly state: string;
  readonly byHand: boolean;
};

/** Whose the path is or was, also while readers don't see it. */
async function findKept(db: Db, path: string): Promise<Kept | null> {
  if (Buffer.byteLength(path) > MOST_ADDRESS_BYTES) return null;
  const { rows } = await sql<Kept>`
    select thing, thing_id as id, state, exists (select from redirect where redirect.path = address.path) as "byHand"
    from address where path = ${path}
  `.execute(db);
  return rows[0] ?? null;
}

async function nameOf(
  db: Db,
  { thing, id }: Pick<NamedThing, 'thing' | 'id'>,
  address: string | null,
): Promise<NamedThing> {
  const { rows } = await sql<{ title: string | null }>`
    select ${titleOf(sql`${thing}::text`, sql`${id}::bigint`)} as title
  `.execute(db);
  return { thing, id, title: rows[0]?.title ?? null, address };
}

/** What begins most like the path, among the addresses that stand before and after it in their order. */
async function nearTo(db: Db, path: string): Promise<readonly NamedThing[]> {
  const { rows } = await sql<NamedThing & { address: string }>`
    select thing, thing_id as id, path as address, ${titleOf(sql`thing`, sql`thing_id`)} as title from (
      (select * from address where path < ${path} order by path desc limit ${LOOKED_AT})
      union all
      (select * from address where path > ${path} order by path limit ${LOOKED_AT})
    ) beside
    where state = 'canonical'
      and (thing <> 'article' or exists (select from live_article where article_id = beside.thing_id))
  `.execute(db);
  const alike = ({ address }: { address: string }) => commonLength(address, path);
  return rows
    .filter((row) => alike(row) > 1)
    .toSorted((one, other) => alike(other) - alike(one))
    .slice(0, NEAR);
}

/** How many units two texts have in common at their beginning. */
function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
