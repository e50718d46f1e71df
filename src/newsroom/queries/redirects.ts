import { sql } from 'kysely';
import { pictureAddress } from '../../media/index.ts';
import type { Db } from '../../storage/index.ts';
import type { FormerlyAddressed } from '../addresses/keep-old-addresses.ts';
import { titleOf } from './titles.ts';

/** A thing as it is named where its address is spoken of. `address` is null for what isn't to be seen now. */
export type NamedThing = {
  readonly thing: FormerlyAddressed;
  readonly id: number;
  readonly title: string | null;
  readonly address: string | null;
};

/** An address that leads on by somebody's hand. */
export type RedirectView = {
  readonly path: string;
  readonly to: NamedThing;
  readonly madeAt: Date;
  readonly madeBy: string;
};

/** How many are shown at once. */
export const REDIRECT_PAGE = 100;

/** The redirects that were made by hand, in the order of their paths; `after` goes on after one. */
export async function redirects(db: Db, { after }: { after: string | null }): Promise<readonly RedirectView[]> {
  const { rows } = await sql<RedirectView & { picture: { hash: string; mediaType: never } | null }>`
    select redirect.path, made_at as "madeAt", made_by as "madeBy",
      json_build_object('thing', thing, 'id', thing_id, 'title', ${titleOf(sql`thing`, sql`thing_id`)},
        'address', (select home.path from address home where home.thing = address.thing
          and home.thing_id = address.thing_id and home.state = 'canonical')) as to,
      (select json_build_object('hash', hash, 'mediaType', media_type) from picture
        where thing = 'picture' and id = thing_id) as picture
    from redirect join address on address.path = redirect.path and address.state = 'redirect'
    where redirect.path > ${after ?? ''}
    order by redirect.path limit ${REDIRECT_PAGE}
  `.execute(db);
  return rows.map(({ picture, to, ...row }) => ({
    ...row,
    to: picture === null ? to : { ...to, address: pictureAddress(picture) },
  }));
}
