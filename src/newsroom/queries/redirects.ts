import { type RawBuilder, sql } from 'kysely';
import { fold } from '../../arabic/index.ts';
import { pictureAddress } from '../../media/index.ts';
import type { Db } from '../../storage/index.ts';
import { addressKey } from '../addresses/address-key.ts';
import type { FormerlyAddressed } from '../addresses/keep-old-addresses.ts';
import { titleOf } from './titles.ts';

/** A thing as it is named where its address is spoken of. `address` is null for what isn't to be seen now. */
export type NamedThing = {
  readonly thing: FormerlyAddressed;
  readonly id: number;
  readonly title: string | null;
  readonly address: string | null;
};

/** How an address came to lead on: by somebody's hand, because its thing has another one now, or from a former site. */
export type LedOnBy = 'hand' | 'change' | 'import';

/** An address that leads on. Who made it and when is known of those by hand. */
export type RedirectView = {
  readonly path: string;
  readonly to: NamedThing;
  readonly by: LedOnBy;
  readonly made: { readonly at: Date; readonly by: string } | null;
};

/** Which addresses that lead on; `by` null: all of them. */
export type RedirectsFilter = {
  readonly by: LedOnBy | null;
  /** Words of the address, in whichever spelling, the beginnings of them too. */
  readonly search: string;
  /** Goes on after this path. */
  readonly after: string | null;
};

/** How many are shown at once. */
export const REDIRECT_PAGE = 100;

const BY_HAND = sql`exists (select from redirect where redirect.path = address.path)`;

/** The rows of each kind, as the indexes have them; all of them are a page of each, put together. */
const KINDS: Readonly<Record<LedOnBy | 'newsroom', RawBuilder<unknown>>> = {
  hand: sql`import_id is null and path in (select path from redirect)`,
  change: sql`import_id is null and not ${BY_HAND}`,
  newsroom: sql`import_id is null`,
  import: sql`import_id is not null`,
};

/**
 * The addresses that lead on, in the order of their paths. Without a search no more of them is read than is shown;
 * a search reads what it finds.
 */
export async function redirects(db: Db, { by, search, after }: RedirectsFilter): Promise<readonly RedirectView[]> {
  const words = wordsToFind(search);
  // What was typed has no letter that an address could have.
  if (words === null && search.trim() !== '') return [];
  const from = words === null ? sql`address` : sql`found`;
  const pages = (by === null ? (['newsroom', 'import'] as const) : [by]).map(
    (kind) => sql`(
      select path, thing, thing_id, import_id from ${from} as address
      where state = 'redirect' and ${KINDS[kind]} and path > ${after ?? ''}
      order by path limit ${REDIRECT_PAGE}
    )`,
  );
  const { rows } = await sql<RedirectView & { picture: { hash: string; mediaType: never } | null }>`
    ${words === null ? sql`` : foundBy(words)}
    select address.path,
      case when redirect.path is not null then 'hand' when import_id is null then 'change' else 'import' end as by,
      case when redirect.path is not null
        then json_build_object('at', redirect.made_at, 'by', redirect.made_by) end as made,
      json_build_object('thing', thing, 'id', thing_id, 'title', ${titleOf(sql`thing`, sql`thing_id`)},
        'address', (select home.path from address home where home.thing = address.thing
          and home.thing_id = address.thing_id and home.state = 'canonical')) as to,
      (select json_build_object('hash', hash, 'mediaType', media_type) from picture
        where thing = 'picture' and id = thing_id) as picture
    from (${sql.join(pages, sql` union all `)}) as address left join redirect on redirect.path = address.path
    order by address.path limit ${REDIRECT_PAGE}
  `.execute(db);
  return rows.map(({ picture, to, made, ...row }) => ({
    ...row,
    made: made === null ? null : { ...made, at: new Date(made.at) },
    to: picture === null ? to : { ...to, address: pictureAddress(picture) },
  }));
}

/** Found by the index of words first: in the order of paths each address on the way would be taken apart into its words. */
const foundBy = (words: string) => sql`
  with found as materialized (
    select * from address where state = 'redirect' and address_words(path) @@ to_tsquery('simple', ${words})
  )`;

/** An address of a site before what it has of its own. */
const HOST = /^\s*https?:\/\/[^/]*/i;
const NO_WORD = /[^\p{L}\p{N}]+/u;

/** What is typed, an address or some words of one, as a question for `address_words`; null where no word is in it. */
function wordsToFind(search: string): string | null {
  const path = search.replace(HOST, '');
  const words = fold(path.includes('%') ? addressKey(path) : path)
    .split(NO_WORD)
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(' & ');
}
