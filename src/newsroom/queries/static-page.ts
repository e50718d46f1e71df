import { sql } from 'kysely';
import type { StaticPageId } from '../../base/ids.ts';
import type { Body } from '../../body/index.ts';
import type { Db } from '../../storage/index.ts';
import type { PageLink, PictureView, StaticPageView } from '../views.ts';
import { bodyPictures, pictureMap } from './body-pictures.ts';

type StaticPageRow = PageLink & {
  body: Body;
  updated_at: Date;
  trail: readonly PageLink[];
  below: readonly PageLink[];
  pictures: readonly PictureView[];
};

const link = sql`jsonb_build_object('id', other.id, 'title', other.title, 'address', other_address.path)`;
const otherAddress = sql`join address other_address on other_address.thing = 'static_page'
  and other_address.thing_id = other.id and other_address.state = 'canonical'`;

/** A static page with the way to it and the pages below it; null when it isn't there. */
export async function staticPage(db: Db, id: StaticPageId): Promise<StaticPageView | null> {
  const { rows } = await sql<StaticPageRow>`
    select page.id, page.title, address.path as address, page.body, page.updated_at,
      coalesce((
        with recursive way (id, parent_id, depth) as (
          select page.parent_id, (select above.parent_id from static_page above where above.id = page.parent_id), 0
          where page.parent_id is not null
          union all
          select way.parent_id, (select above.parent_id from static_page above where above.id = way.parent_id), way.depth + 1
          from way where way.parent_id is not null
        )
        select jsonb_agg(${link} order by way.depth desc) from way join static_page other on other.id = way.id ${otherAddress}
      ), '[]') as trail,
      coalesce((
        select jsonb_agg(${link} order by other.position, other.id) from static_page other ${otherAddress}
        where other.parent_id = page.id
      ), '[]') as below,
      ${bodyPictures(sql`page.body`)} as pictures
    from static_page page
    join address on address.thing = 'static_page' and address.thing_id = page.id and address.state = 'canonical'
    where page.id = ${id}
  `.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  const { updated_at: updatedAt, pictures, ...page } = row;
  return { ...page, updatedAt, pictures: pictureMap(pictures) };
}
