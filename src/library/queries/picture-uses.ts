import { type RawBuilder, sql } from 'kysely';
import type { PictureId } from '../../base/ids.ts';
import type { Db, Tx } from '../../storage/index.ts';
import { USE_STANDINGS, type UseStanding } from '../contract.ts';

/** Uses that are listed; past that the rest are counted by nobody. */
const MOST_USES = 100;

/** Where a picture is used: at the head of an article, in its text, as an author's portrait, in a static page, as the logo. */
export type PictureUse = {
  readonly place: 'lead' | 'body' | 'portrait' | 'page' | 'logo';
  readonly thing: 'article' | 'author' | 'static_page' | 'site';
  readonly id: number;
  /** The headline, the name, the title. */
  readonly name: string;
  /** Where readers find it; null while they don't. */
  readonly address: string | null;
  /** Whether readers see it there, will at a set time, or nobody has decided. */
  readonly standing: UseStanding;
};

/** Looked for by the article: nothing else finds a revision among what is live. */
const LIVE = sql`
  select from live_article live where live.article_id = revision.article_id and live.revision_id = revision.id`;
const DUE = sql`
  select from article where article.id = revision.article_id and due_revision_id = revision.id`;

/**
 * Every revision that is live, drafted or scheduled, and what of a picture stands in it. A question may ask it of one
 * picture, or of each of many.
 */
export const shownUses = (pictureId: RawBuilder<unknown>) => sql`
  select used.place, revision.article_id, used.revision_id,
    exists (${LIVE}) as is_live, exists (${DUE}) as is_due
  from revision_picture used join revision on revision.id = used.revision_id
  where used.picture_id = ${pictureId} and (
    exists (${LIVE})
    or exists (
      select from draft where draft.article_id = revision.article_id and draft.revision_id = revision.id)
    or exists (${DUE}))`;

/** Every picture in a static page, with the page; there are some dozens of pages. */
export const inPages = sql`
  select distinct (found #>> '{}')::bigint as id, page.id as page_id, page.title
  from static_page page, jsonb_path_query(page.body, '$.**.picture ? (@.type() == "number")') as found`;

/** Where a picture is used, what readers see first. */
export async function pictureUses(db: Db | Tx, pictureId: PictureId): Promise<readonly PictureUse[]> {
  const id = sql`${pictureId}::bigint`;
  const { rows } = await sql<PictureUse>`
    select place, thing, id, name, address, standing from (
      select used.place, 'article' as thing, used.article_id as id,
        case when bool_or(used.is_live) then 'live' when bool_or(used.is_due) then 'scheduled' else 'draft' end as standing,
        (select content ->> 'headline' from draft join revision on revision.id = draft.revision_id
          where draft.article_id = used.article_id) as name,
        (select path from address where thing = 'article' and thing_id = used.article_id and state = 'canonical') as address
      from (${shownUses(id)}) used group by used.place, used.article_id
      union all
      select 'portrait', 'author', author.id, 'live', author.name,
        (select path from address where thing = 'author' and thing_id = author.id and state = 'canonical')
      from author where portrait_id = ${id}
      union all
      select 'page', 'static_page', page_id, 'live', title,
        (select path from address where thing = 'static_page' and thing_id = page_id and state = 'canonical')
      from (${inPages}) page where page.id = ${id}
      union all
      select 'logo', 'site', site.id, 'live', site.name, '/' from site where logo_picture_id = ${id}
    ) found
    order by array_position(${[...USE_STANDINGS]}::text[], standing), thing, id desc, place limit ${MOST_USES}
  `.execute(db);
  return rows;
}
